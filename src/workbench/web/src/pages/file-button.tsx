// A button that lets files be chosen, for those who do not drag them.

import { useRef } from "preact/hooks";

interface Choosing {
  label: string;
  accept: string;
  multiple?: boolean;
  primary?: boolean;
  onFiles: (files: File[]) => void;
}

export function FileButton({ label, accept, multiple = false, primary = false, onFiles }: Choosing) {
  const field = useRef<HTMLInputElement>(null);
  const chosen = (input: HTMLInputElement) => {
    const files = [...(input.files ?? [])];
    // Emptied, so that choosing the same file again is noticed.
    input.value = "";
    if (files.length > 0) onFiles(files);
  };
  return (
    <>
      <button type="button" class={primary ? "primary" : undefined} onClick={() => field.current?.click()}>
        {label}
      </button>
      <input ref={field} type="file" hidden accept={accept} multiple={multiple} onChange={(event) => chosen(event.currentTarget)} />
    </>
  );
}
