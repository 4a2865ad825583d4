// The strip over the panel: back, forward, where one is, and what holds for the whole file.
import { useLocation, useNavigate, useParams } from "@tanstack/react-router";
import { ArrowLeft, ArrowRight, ChevronRight, Keyboard, Lock } from "lucide-react";
import { Link } from "react-aria-components";
import { useLooking } from "@/changes";
import { Shortcuts } from "@/features/guide";
// Not from the door of the feature: its screens come when they are first needed.
import { useRecordName } from "@/features/records/useRecordName";
import { useT } from "@/i18n";
import { useCommandQuery, type WorkspaceView } from "@/ipc";
import { Badge, Button, Icon, IconButton, useShortcut } from "@/shared";
import styles from "./Strip.module.css";
import { useTravel } from "./useTravel";

export function Strip({ workspace }: { workspace: WorkspaceView }) {
  const t = useT();
  const navigate = useNavigate();
  const travel = useTravel();
  const looking = useLooking();
  useShortcut("mod+[", travel.back, travel.canBack);
  useShortcut("mod+]", travel.forward, travel.canForward);
  useShortcut("alt+left", travel.back, travel.canBack);
  useShortcut("alt+right", travel.forward, travel.canForward);

  return (
    <header className={styles.strip} data-tauri-drag-region>
      <IconButton
        icon={ArrowLeft}
        label={t("shell-back")}
        kbd="mod+["
        isDisabled={!travel.canBack}
        onPress={travel.back}
      />
      <IconButton
        icon={ArrowRight}
        label={t("shell-forward")}
        kbd="mod+]"
        isDisabled={!travel.canForward}
        onPress={travel.forward}
      />
      <Crumbs />
      <span className={styles.gap} data-tauri-drag-region />
      {(workspace.read_only || looking) && (
        <Badge tone="warning" icon={Lock}>
          {t("shell-read-only")}
        </Badge>
      )}
      <Shortcuts trigger={(open) => <IconButton icon={Keyboard} label={t("shell-keys")} kbd="?" onPress={open} />} />
      {!workspace.enabled && <Button onPress={() => void navigate({ to: "/enable" })}>{t("shell-enable")}</Button>}
    </header>
  );
}

/** What is ours stands under Administration; below it who or what is shown, by name. */
function Ours({ place }: { place: "users" | "roles" }) {
  const t = useT();
  const { user, role } = useParams({ strict: false });
  const one = place === "users" ? user : role;
  const { data: roles } = useCommandQuery("roles_list", {}, { enabled: role !== undefined });
  const { data: people } = useCommandQuery("people_list", {}, { enabled: user !== undefined });
  const name =
    people?.find(({ email }) => email === user)?.name ?? roles?.find((each) => each.name === role)?.said.label ?? one;
  return (
    <nav aria-label={t("shell-breadcrumb")} className={styles.crumbs}>
      <span>{t("shell-administration")}</span>
      <Icon of={ChevronRight} size={14} className={styles.between} />
      <Link href={`/${place}`} {...(one === undefined ? { "aria-current": "page", className: styles.here } : {})}>
        {t(`shell-${place}`)}
      </Link>
      {one !== undefined && (
        <>
          <Icon of={ChevronRight} size={14} className={styles.between} />
          <span aria-current="page" className={styles.here}>
            {name}
          </span>
        </>
      )}
    </nav>
  );
}

function Crumbs() {
  const t = useT();
  const { slug, key } = useParams({ strict: false });
  const place = useLocation({ select: ({ pathname }) => pathname.split("/")[1] });
  const { data: models } = useCommandQuery("models_list", {});
  const model = models?.find((each) => each.slug === slug);
  const record = useRecordName(slug, key);
  if (place === "users" || place === "roles") return <Ours place={place} />;
  if (place === "settings") {
    return (
      <nav aria-label={t("shell-breadcrumb")} className={styles.crumbs}>
        <span>{t("shell-settings")}</span>
        <Icon of={ChevronRight} size={14} className={styles.between} />
        <Link href="/settings/models" aria-current="page" className={styles.here}>
          {t("shell-models")}
        </Link>
      </nav>
    );
  }
  if (!model) return null;
  return (
    <nav aria-label={t("shell-breadcrumb")} className={styles.crumbs}>
      {model.group && (
        <>
          <span>{model.group}</span>
          <Icon of={ChevronRight} size={14} className={styles.between} />
        </>
      )}
      {record === undefined ? (
        <Link href={`/models/${model.slug}`} aria-current="page" className={styles.here}>
          {model.label}
        </Link>
      ) : (
        <>
          <Link href={`/models/${model.slug}`}>{model.label}</Link>
          <Icon of={ChevronRight} size={14} className={styles.between} />
          <span aria-current="page" className={styles.here}>
            {record}
          </span>
        </>
      )}
    </nav>
  );
}
