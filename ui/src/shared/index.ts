// Domain-free pieces. They take words as properties and know nothing of the engine, the language or the routes.
export { Avatar, initials } from "./Avatar";
export { Badge } from "./Badge";
export { Banner } from "./Banner";
export { Button } from "./Button";
export { Checkbox } from "./Checkbox";
export { copyText } from "./copyText";
export { cx } from "./cx";
export { Dialog } from "./Dialog";
export { Emphasis } from "./Emphasis";
export { entryOf, putEntry } from "./entryOf";
export {
  FieldFoot,
  FieldLabel,
  fieldClass,
  InputBox,
  inputClass,
  LabelledElsewhere,
  ProblemsElsewhere,
  TextInput,
} from "./Field";
export { Glyph } from "./Glyph";
export { GroupField } from "./GroupField";
export { Icon } from "./Icon";
export { IconButton } from "./IconButton";
export { Kbd, keyWords } from "./Kbd";
export { Mark } from "./Mark";
export { Menu, MenuAt, MenuItem, MenuRule, MenuSection } from "./Menu";
export { ModelIcon } from "./ModelIcon";
export { Motif } from "./Motif";
export { PasswordInput } from "./PasswordInput";
export { Popover } from "./Popover";
export { RadioCircle } from "./RadioCircle";
export { Resizer } from "./Resizer";
export { Skeleton } from "./Skeleton";
export { StateScreen } from "./StateScreen";
export { Switch } from "./Switch";
export { clearToasts, Toasts, toast, useToastsAbove } from "./Toast";
export { Tip } from "./Tooltip";
export { useSendOn } from "./useSendOn";
export { press, useShortcut } from "./useShortcut";
export { useSteady } from "./useSteady";
