import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { IconButton } from './controls.tsx';
import { word } from './state.ts';

interface DialogProps {
  readonly title: string;
  /** Called when it was closed, by its button, by Esc or by a click beside it. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
  /** As wide as the window allows. */
  readonly isWide?: boolean;
}

/** A dialog before the page, as long as it is rendered; the focus returns to where it was. */
export function Dialog({ title, onClose, children, isWide = false }: DialogProps) {
  const own = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const opener = document.activeElement;
    own.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={own}
      class={isWide ? 'dialog wide' : 'dialog'}
      aria-labelledby={heading}
      onClose={onClose}
      {...{ closedby: 'any' }}
    >
      <div class="dialog-frame">
        <header>
          <h2 id={heading}>{title}</h2>
          <IconButton icon="close" label={word.value('close')} onClick={() => own.current?.close()} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
