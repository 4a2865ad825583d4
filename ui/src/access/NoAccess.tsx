// An address that one may not open: what one's role says, and who can change that.
import { useNavigate } from "@tanstack/react-router";
import { Lock } from "lucide-react";
import { useState } from "react";
import { useFormats, useT } from "@/i18n";
import { useCommandQuery } from "@/ipc";
import { Button, StateScreen } from "@/shared";
import { WhyDialog } from "./WhyDialog";

interface Props {
  /** What one may not see, or not add to, as a person reads it. */
  name: string;
  slug: string;
  verb: "view" | "add";
}

export function NoAccess({ name, slug, verb }: Props) {
  const t = useT();
  const formats = useFormats();
  const navigate = useNavigate();
  const { data: may } = useCommandQuery("ours_may", {});
  const { data: models = [] } = useCommandQuery("models_list", {});
  const [isOpen, setOpen] = useState(false);
  const roles = may?.held ?? [];
  const [first] = models.filter(({ hidden }) => !hidden);
  return (
    <StateScreen
      isPage
      icon={Lock}
      title={t(verb === "add" ? "access-title-add" : "access-title", { name })}
      actions={
        <>
          {first && (
            <Button onPress={() => void navigate({ to: "/models/$slug", params: { slug: first.slug } })}>
              {t("access-back", { label: first.label })}
            </Button>
          )}
          <Button variant="ghost" onPress={() => setOpen(true)}>
            {t("access-why")}
          </Button>
        </>
      }
    >
      {verb === "add" ? t("access-text-add") : t("access-text", { count: roles.length, roles: formats.list(roles) })}
      {isOpen && (
        <WhyDialog
          title={t(verb === "add" ? "access-why-add" : "access-why-see", { name })}
          of={{ permission: `${slug}.${verb}` }}
          onClose={() => setOpen(false)}
        />
      )}
    </StateScreen>
  );
}
