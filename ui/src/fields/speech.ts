// The language of the window and its formats, as fields need them together.
import { useMemo } from "react";
import { useFormats, useLanguage, useT } from "@/i18n";
import type { Speech } from "./types";

export function useSpeech(): Speech {
  const language = useLanguage();
  const t = useT();
  const formats = useFormats();
  return useMemo(() => ({ language, t, formats }), [language, t, formats]);
}
