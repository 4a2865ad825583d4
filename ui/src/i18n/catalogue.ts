// The texts of all three languages, parsed on first use of each. Offline: they are part of the build.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import type { Language } from "@/ipc";

// The catalogues of the terminal and of native menus are not for the window; those of settings, people, roles
// and the guide come with their screens.
const sources = import.meta.glob<string>(
  [
    "../../../locales/*/*.ftl",
    "!../../../locales/*/cli.ftl",
    "!../../../locales/*/desktop.ftl",
    "!../../../locales/*/guide.ftl",
    "!../../../locales/*/roles.ftl",
    "!../../../locales/*/settings.ftl",
    "!../../../locales/*/users.ftl",
  ],
  { query: "?raw", import: "default", eager: true },
);

const LOCALES: Record<Language, string> = { en: "en-GB", fr: "fr-FR", es: "es-ES" };
const bundles = new Map<Language, FluentBundle>();

/** Adds the catalogue of a screen that is loaded when it is first needed. By path, as a glob gives them. */
export function addCatalogue(texts: Readonly<Record<string, string>>): void {
  Object.assign(sources, texts);
  bundles.clear();
}

/** The BCP 47 tag whose number and date conventions a language uses. */
export function localeOf(language: Language): string {
  return LOCALES[language];
}

/** The parsed catalogue of a language. */
export function bundleOf(language: Language): FluentBundle {
  const ready = bundles.get(language);
  if (ready) return ready;
  // Isolation marks would end up in copied text and in accessible names; our parameters are left-to-right.
  const bundle = new FluentBundle(localeOf(language), { useIsolating: false });
  for (const [path, text] of Object.entries(sources)) {
    if (path.includes(`/locales/${language}/`)) bundle.addResource(new FluentResource(text));
  }
  bundles.set(language, bundle);
  return bundle;
}
