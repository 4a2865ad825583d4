// An answer to "why": yes or no, and what each gate says.
import { CircleCheck, CircleX } from "lucide-react";
import { useWording } from "@/errors";
import { useT } from "@/i18n";
import { type ReasonView, useCommandQuery, type WhyReq } from "@/ipc";
import { Emphasis, Icon, Skeleton } from "@/shared";
import styles from "./Reasons.module.css";

export function Reasons({ of }: { of: WhyReq }) {
  const t = useT();
  const wording = useWording();
  const { data: told, error } = useCommandQuery("access_why", of);
  const words = useReasonWords();
  if (error) return <p role="alert">{wording.error(error).text}</p>;
  if (!told) return <Skeleton width="60%" />;
  const reasons = told.allowed ? told.because : told.missing;
  return (
    <div className={styles.reasons}>
      <p className={told.allowed ? styles.yes : styles.no}>
        <Icon of={told.allowed ? CircleCheck : CircleX} />
        {t(told.allowed ? "access-yes" : "access-no")}
      </p>
      <ul>
        {reasons.map((reason) => (
          <li key={`${reason.gate} ${reason.role} ${reason.rule}`}>
            <Emphasis text={words(reason, told.allowed)} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** `track.edit`, `track.*`, `*`. */
const PERMISSION = /^(\*|[^\s.]+\.[^\s.]+)$/;

function useReasonWords(): (reason: ReasonView, allowed: boolean) => string {
  const t = useT();
  return ({ gate, rule, role }, allowed) => {
    if (rule === "policy") return t("access-policy");
    switch (gate) {
      case "site":
        if (rule === "superuser") return t("access-superuser");
        if (rule === "owner") return t("access-owner");
        return t(rule === "active" ? "access-inactive" : "access-no-role");
      case "model":
        if (rule === "read_only") return t("access-read-only");
        return rule.startsWith("can_") ? t("access-switched-off", { option: rule }) : rule;
      case "field":
        return role === null ? t("access-field-closed") : t("access-field-locked", { role, field: rule });
      case "verb":
      case "action":
        // What is no permission is what the program says.
        if (role === null && !PERMISSION.test(rule)) return rule;
        return role === null
          ? t("access-no-permission", { permission: rule })
          : t("access-permission", { role, permission: rule });
      case "record": {
        if (allowed)
          return rule === ""
            ? t("access-rule-covers", { role: role ?? "" })
            : t("access-rule-only", { role: role ?? "", rule });
        return rule === ""
          ? t("access-rule-leaves", { role: role ?? "" })
          : t("access-rule-not", { role: role ?? "", rule });
      }
      // The program's own words.
      case "group":
        return rule;
    }
  };
}
