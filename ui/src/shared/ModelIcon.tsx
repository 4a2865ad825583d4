// The icon of a model by its Lucide name. A chosen set, so that the build does not carry all of Lucide; `table-2` stands in.
import {
  Album, Banknote, BookOpen, Boxes, Briefcase, Building2, Calendar, ChartColumn, CircleUser, Clock, Contact, CreditCard,
  Disc3, Eye, File, FileAudio, FileText, Film, Flag, Folder, Globe, GraduationCap, Heart, House, IdCard, Image, Key, Landmark,
  Languages, Layers, Library, Link, List, ListMusic, ListTree, type LucideIcon, Mail, Map as MapIcon, MapPin, MessageSquare,
  MicVocal, Music2, Newspaper, Package, PawPrint, Phone, ReceiptText, ScrollText, Settings, Shield, ShoppingCart, Star, Store,
  Table2, Tag, Tags, Ticket, Truck, User, Users, UsersRound, Wallet, Warehouse, Wrench,
} from "lucide-react";
import { Icon, type IconSize } from "./Icon";

const ICONS: Record<string, LucideIcon> = {
  album: Album, banknote: Banknote, "book-open": BookOpen, boxes: Boxes, briefcase: Briefcase, "building-2": Building2,
  calendar: Calendar, "chart-column": ChartColumn, "circle-user": CircleUser, clock: Clock, contact: Contact,
  "credit-card": CreditCard, "disc-3": Disc3, eye: Eye, file: File, "file-audio": FileAudio, "file-text": FileText, film: Film,
  flag: Flag, folder: Folder, globe: Globe, "graduation-cap": GraduationCap, heart: Heart, house: House, "id-card": IdCard,
  image: Image, key: Key, landmark: Landmark, languages: Languages, layers: Layers, library: Library, link: Link, list: List,
  "list-music": ListMusic, "list-tree": ListTree, mail: Mail, map: MapIcon, "map-pin": MapPin, "message-square": MessageSquare,
  "mic-vocal": MicVocal, "music-2": Music2, newspaper: Newspaper, package: Package, "paw-print": PawPrint, phone: Phone,
  "receipt-text": ReceiptText, "scroll-text": ScrollText, settings: Settings, shield: Shield, "shopping-cart": ShoppingCart,
  star: Star, store: Store, "table-2": Table2, tag: Tag, tags: Tags, ticket: Ticket, truck: Truck, user: User, users: Users,
  "users-round": UsersRound, wallet: Wallet, warehouse: Warehouse, wrench: Wrench,
};

/** The component for a Lucide name. */
export function modelIcon(name: string): LucideIcon {
  return ICONS[name] ?? Table2;
}

export function ModelIcon({ name, size, className }: { name: string; size?: IconSize; className?: string }) {
  return <Icon of={modelIcon(name)} size={size} className={className} />;
}
