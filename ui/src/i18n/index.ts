// Words of the window: typed texts and formats in the person's language. Never a sentence written in a component.
export { addCatalogue } from "./catalogue";
export { LanguageProvider, useFormats, useLanguage, useT } from "./provider";
export { type MessageKey, type PlainKey, type Translate, translateLoose } from "./translate";
