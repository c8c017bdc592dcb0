// A dialog: a title, a form, and two buttons. Gives the focus back to where it was.

import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { say } from "../words";
import { closeDialog } from "./asking";

interface ModalProps {
  title: string;
  /** The wording of the button that does it; none for a dialog that only shows. */
  act?: string;
  disabled?: boolean;
  danger?: boolean;
  onAct?: () => void;
  /** When it is closed, in whatever way. */
  onClose?: () => void;
  children: ComponentChildren;
}

export function Modal({ title, act, disabled, danger, onAct, onClose = closeDialog, children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  const submit = (event: Event) => {
    event.preventDefault();
    if (disabled !== true) onAct?.();
  };
  return (
    <dialog ref={dialog} class="modal" aria-labelledby="modal-title" onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id="modal-title">{title}</h2>
        {children}
        <div class="modal-acts">
          <button type="button" onClick={onClose}>{say(act === undefined ? "workbench-close" : "workbench-cancel")}</button>
          {act !== undefined && (
            <button type="submit" class={danger === true ? "danger" : "primary"} disabled={disabled ?? false}>{act}</button>
          )}
        </div>
      </form>
    </dialog>
  );
}
