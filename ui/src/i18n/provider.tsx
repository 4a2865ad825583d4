// Makes one language the current one for everything below: texts, formats, and React Aria's own words.
import { createContext, type ReactNode, use, useEffect, useMemo } from "react";
import { I18nProvider } from "react-aria-components";
import type { Language } from "@/ipc";
import { localeOf } from "./catalogue";
import { type Formats, formatsOf } from "./format";
import { type Translate, translator } from "./translate";

interface Speech {
  language: Language;
  t: Translate;
  formats: Formats;
}

const speechOf = (language: Language): Speech => ({ language, t: translator(language), formats: formatsOf(language) });

const SpeechContext = createContext<Speech | null>(null);

/** Speaks `language` to everything inside. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const speech = useMemo(() => speechOf(language), [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return (
    <I18nProvider locale={localeOf(language)}>
      <SpeechContext value={speech}>{children}</SpeechContext>
    </I18nProvider>
  );
}

function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error("LanguageProvider is missing above this component");
  return speech;
}

/** `t('key', { params })` in the current language. */
export function useT(): Translate {
  return useSpeech().t;
}

/** Number, size and date formats of the current language. */
export function useFormats(): Formats {
  return useSpeech().formats;
}

/** The current language. */
export function useLanguage(): Language {
  return useSpeech().language;
}
