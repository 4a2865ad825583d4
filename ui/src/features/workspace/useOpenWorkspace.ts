// Opening a file: by the native dialog, as a new one (asked first what it begins with), from the sample, from a recent
// entry, by a drop. Says what failed; moves nowhere by itself (the gate of the app follows what is open).
import { useState } from "react";
import { useLanguage } from "@/i18n";
import { CommandError, type FileToken, type Template, useCommand } from "@/ipc";

export interface Opening {
  /** The dialog, or the file, is being opened. */
  pending: boolean;
  /** Why the last try failed. */
  error: CommandError | null;
  dismiss(): void;
  pick(): void;
  /** Asks what a new file begins with. */
  create(): void;
  /** What a new file begins with is being asked. */
  creating: boolean;
  stopCreating(): void;
  /** Asks where the new file goes, makes it and opens it. */
  make(template: Template | undefined): void;
  sample(): void;
  open(file: FileToken): void;
}

export function useOpenWorkspace(): Opening {
  const picker = useCommand("file_pick");
  const creator = useCommand("file_create");
  const sampler = useCommand("sample_file");
  const opener = useCommand("workspace_open");
  const language = useLanguage();
  const [error, setError] = useState<CommandError | null>(null);
  const [creating, setCreating] = useState(false);
  const pending = picker.isPending || creator.isPending || sampler.isPending || opener.isPending;

  const attempt = async (choose: () => Promise<{ file: FileToken | null }>) => {
    if (pending) return;
    setError(null);
    try {
      const { file } = await choose();
      if (file !== null) await opener.mutateAsync({ file });
    } catch (reason) {
      if (!(reason instanceof CommandError)) throw reason;
      if (reason.api.code !== "cancelled") setError(reason);
    }
  };

  return {
    pending,
    error,
    dismiss: () => setError(null),
    pick: () => void attempt(() => picker.mutateAsync({})),
    create: () => pending || setCreating(true),
    creating,
    stopCreating: () => setCreating(false),
    make: (template) => {
      setCreating(false);
      void attempt(() => creator.mutateAsync({ template, language }));
    },
    sample: () => void attempt(() => sampler.mutateAsync({})),
    open: (file) => void attempt(async () => ({ file })),
  };
}
