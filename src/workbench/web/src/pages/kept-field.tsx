// A text field that keeps what is being typed, whatever is read again meanwhile; what was typed is recorded when it is left.

import { useState } from "preact/hooks";

interface Kept {
  label: string;
  list: string;
  value: string;
  className?: string;
  disabled?: boolean;
  /** Records what was typed; false when that was refused, and the field shows again what is recorded. */
  record: (typed: string) => Promise<boolean>;
  onPaste?: (event: ClipboardEvent) => void;
}

export function KeptField({ label, list, value, className, disabled, record, onPaste }: Kept) {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = async () => {
    if (typed === null) return;
    await record(typed.trim());
    // What was typed after that is still to be recorded.
    setTyped((now) => (now === typed ? null : now));
  };
  return (
    <input
      type="text"
      class={className}
      list={list}
      aria-label={label}
      spellcheck={false}
      value={typed ?? value}
      disabled={disabled}
      onInput={(event) => setTyped(event.currentTarget.value)}
      onChange={() => void leave()}
      onKeyDown={(event) => event.key === "Escape" && setTyped(null)}
      onPaste={onPaste}
    />
  );
}
