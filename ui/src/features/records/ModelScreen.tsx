// A model on screen: its list, and the sheets opened from it.
import { SearchX } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { NoAccess } from "@/access";
import { useWording } from "@/errors";
import { CommandError, type ModelView, type RecordView, useCommandQuery } from "@/ipc";
import { StateScreen } from "@/shared";
import { keyParam } from "./keys";
import { ListScreen } from "./list/ListScreen";
import { RecordsFrame } from "./RecordsFrame";
import { useScreen } from "./useScreen";

const NO_MODELS: ModelView[] = [];
const NO_ROWS: readonly RecordView[] = [];
const NOT_FOUND = new CommandError({
  code: "model_not_found",
  params: {},
  field: null,
  hint: null,
  problems: [],
  correlation_id: "",
});
/** How long a saved row stays tinted. */
const TINT_MS = 900;

interface Props {
  slug: string;
  /** Draws the history of a record. */
  history: (model: ModelView, record: RecordView) => ReactNode;
}

export function ModelScreen({ slug, history }: Props) {
  const { data: models = NO_MODELS, isSuccess } = useCommandQuery("models_list", {});
  const model = models.find((each) => each.slug === slug);
  const screen = useScreen(models, slug);
  const [rows, setRows] = useState(NO_ROWS);
  const [saved, setSaved] = useState<string>();

  useEffect(() => {
    if (saved === undefined) return;
    const timer = setTimeout(() => setSaved(undefined), TINT_MS);
    return () => clearTimeout(timer);
  }, [saved]);

  const tint = (record: RecordView) => setSaved(keyParam(record.key));
  if (!model) return isSuccess ? <NoModel slug={slug} /> : null;
  return (
    <RecordsFrame models={models} screen={screen} base={slug} rows={rows} history={history} onSaved={tint}>
      <ListScreen model={model} screen={screen} saved={saved} onRows={setRows} onSaved={tint} />
    </RecordsFrame>
  );
}

/** An address that names no model one may see: one that is not there, or that their roles leave out. */
export function NoModel({ slug }: { slug: string }) {
  const words = useWording().error(NOT_FOUND);
  const { data: info } = useCommandQuery("app_info", {});
  const hasRole = info?.workspace?.user?.is_admin === false;
  const { data: told, isPending } = useCommandQuery("access_why", { permission: `${slug}.view` }, { enabled: hasRole });
  if (hasRole && isPending) return null;
  if (told?.allowed === false) return <NoAccess name={slug} slug={slug} verb="view" />;
  return (
    <StateScreen isPage icon={SearchX} title={words.title}>
      {words.text}
    </StateScreen>
  );
}
