# A small window to drag a file from, as a file manager would offer it. Arguments: title, path. Needs GTK 3 for Python.
import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, GLib, Gtk

title, path = sys.argv[1:]
window = Gtk.Window(title=title)
area = Gtk.EventBox()
area.add(Gtk.Label(label=path))
area.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, [], Gdk.DragAction.COPY)
area.drag_source_add_uri_targets()
area.connect("drag-data-get", lambda _w, _c, data, _i, _t: data.set_uris([GLib.filename_to_uri(path, None)]))
window.add(area)
window.set_default_size(200, 80)
window.connect("destroy", Gtk.main_quit)
window.show_all()
window.set_keep_above(True)
Gtk.main()
