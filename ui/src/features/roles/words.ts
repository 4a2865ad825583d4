// The words of this feature: they come with its screen, so that a window that never opens it does not carry them.
import { addCatalogue } from "@/i18n";

addCatalogue(
  import.meta.glob<string>("../../../../locales/*/roles.ftl", { query: "?raw", import: "default", eager: true }),
);
