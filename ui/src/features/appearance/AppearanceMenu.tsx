// Theme, language and size of everything, as a menu. What is chosen holds at once and is kept for this computer.
import type { ReactElement, ReactNode } from "react";
import type { PopoverProps } from "react-aria-components";
import { useReport } from "@/errors";
import { useT } from "@/i18n";
import { type Language, type Preferences, type Theme, useCommand, useCommandQuery } from "@/ipc";
import { Menu, MenuItem, MenuSection } from "@/shared";
import { useZoom } from "./useZoom";

const THEMES: readonly Theme[] = ["system", "light", "dark"];
const LANGUAGES: Record<Language, string> = { en: "English", fr: "Français", es: "Español" };

export interface AppearanceMenuProps {
  trigger: ReactElement;
  placement?: PopoverProps["placement"];
  /** Items after the choices. */
  children?: ReactNode;
  /** Runs for those items, by id. */
  onAction?: (id: string) => void;
}

export function AppearanceMenu({ trigger, placement = "top start", children, onAction }: AppearanceMenuProps) {
  const t = useT();
  const report = useReport();
  const { data: info } = useCommandQuery("app_info", {});
  const set = useCommand("preferences_set");
  const zoom = useZoom();
  const preferences = info?.preferences;
  const choose = (change: Partial<Preferences>) =>
    preferences && set.mutate({ ...preferences, ...change }, { onError: report });

  const zoomed: Record<string, (() => void) | undefined> = {
    larger: zoom.larger,
    smaller: zoom.smaller,
    "own-size": zoom.reset,
  };

  return (
    <Menu
      aria-label={t("shell-appearance")}
      trigger={trigger}
      placement={placement}
      onAction={(id) => (zoomed[String(id)] ?? (() => onAction?.(String(id))))()}
    >
      <MenuSection
        title={t("shell-theme")}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={preferences ? [preferences.theme] : []}
        onSelectionChange={(keys) => {
          const theme = THEMES.find((each) => keys !== "all" && keys.has(each));
          if (theme) choose({ theme });
        }}
      >
        <MenuItem id="system">{t("shell-theme-system")}</MenuItem>
        <MenuItem id="light">{t("shell-theme-light")}</MenuItem>
        <MenuItem id="dark">{t("shell-theme-dark")}</MenuItem>
      </MenuSection>
      <MenuSection
        title={t("shell-language")}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={preferences ? [preferences.language] : []}
        onSelectionChange={(keys) => {
          const language = (Object.keys(LANGUAGES) as Language[]).find((each) => keys !== "all" && keys.has(each));
          if (language) choose({ language });
        }}
      >
        {(Object.keys(LANGUAGES) as Language[]).map((language) => (
          <MenuItem key={language} id={language}>
            {LANGUAGES[language]}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSection title={t("shell-zoom", { percent: zoom.percent })}>
        <MenuItem id="larger" kbd="mod+plus" shouldCloseOnSelect={false} isDisabled={!zoom.larger}>
          {t("shell-zoom-in")}
        </MenuItem>
        <MenuItem id="smaller" kbd="mod+minus" shouldCloseOnSelect={false} isDisabled={!zoom.smaller}>
          {t("shell-zoom-out")}
        </MenuItem>
        <MenuItem id="own-size" kbd="mod+0" shouldCloseOnSelect={false} isDisabled={!zoom.reset}>
          {t("shell-zoom-own")}
        </MenuItem>
      </MenuSection>
      {children}
    </Menu>
  );
}
