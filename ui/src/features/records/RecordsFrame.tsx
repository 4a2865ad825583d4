// What every screen of records stands in: the guard of what is not saved, the question before deleting, records created on the
// way, links, and the sheets on top.
import type { ReactNode } from "react";
import { RecordLinks } from "@/fields/links";
import type { ModelView, RecordView } from "@/ipc";
import { Acting } from "./acting";
import { Creations } from "./creations";
import { Deletion } from "./deletion";
import { SheetStack } from "./sheet/SheetStack";
import { UnsavedGuard } from "./sheet/unsaved";
import type { Screen } from "./useScreen";

const NO_ROWS: readonly RecordView[] = [];

interface Props {
  models: readonly ModelView[];
  screen: Screen;
  /** Model of the list underneath, and its rows. */
  base?: string;
  rows?: readonly RecordView[];
  /** The form that is the page itself. */
  page?: string;
  /** Draws the history of a record; a page that only adds has none. */
  history?: (model: ModelView, record: RecordView) => ReactNode;
  onSaved?: (record: RecordView) => void;
  children: ReactNode;
}

export function RecordsFrame({ models, screen, base, rows = NO_ROWS, page, history, onSaved, children }: Props) {
  return (
    <UnsavedGuard base={base} page={page}>
      <Deletion>
        <Acting screen={screen}>
          <Creations models={models} screen={screen}>
            <RecordLinks value={screen.findLink}>{children}</RecordLinks>
            <SheetStack
              models={models}
              screen={screen}
              rows={rows}
              base={base}
              history={history ?? (() => null)}
              onSaved={onSaved ?? (() => {})}
            />
          </Creations>
        </Acting>
      </Deletion>
    </UnsavedGuard>
  );
}
