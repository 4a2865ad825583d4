// The words of the guide: they come with its pages, so that a window that never opens it does not carry them.
import { addCatalogue } from "@/i18n";

addCatalogue(
  import.meta.glob<string>("../../../../locales/*/guide.ftl", { query: "?raw", import: "default", eager: true }),
);
