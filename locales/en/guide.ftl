# The guide: what the app does, a topic at a time. Empty lines part paragraphs; <b> marks what stands on the screen.
guide-topics = Topics

guide-open-title = Open a file
guide-open =
    <b>{ shell-open-database }</b> opens any SQLite file; so does dropping it on the window. Looking changes nothing in it: the file is opened to be read.

    <b>{ shell-new-database }</b> makes a file that is empty or begins with tables for contacts, tasks, stock or invoices, named in your language. Tables that another program adds to it appear by themselves.

    <b>{ shell-open-sample }</b> opens a copy of Chinook, a music store, to try things on. It is a file of yours like any other.

    Files you opened before stand under <b>{ shell-recent }</b>. One that was moved or deleted stays there until you remove it from the list.

guide-look-title = Find a record
guide-look =
    At the left stand your tables, under readable names. A click on one shows its records.

    A click on the head of a column sorts by it, another the other way round. The search field (<b>/</b>) looks in every column that can be searched.

    <b>{ records-columns }</b> says which columns there are, in which order, and which of them stay in sight. <b>{ records-rows }</b> says how many rows a page has; <b>{ records-rows-endless }</b> does without pages. All of it is remembered for each list.

    The boxes select rows, over pages too. What is selected can be copied as a table, CSV, JSON, Markdown or SQL.

guide-filter-title = Filter
guide-filter =
    <b>{ records-filter }</b> (<b>f</b>) asks for a field and makes a chip of three parts: the field, how it compares, and with what. Each part can be changed where it stands. Several chips must all hold.

    <b>{ records-filter-edit-groups }</b> opens the whole filter: groups of which all, any or none of the parts hold, groups in groups, and fields of the record that a reference points to.

    <b>{ records-filter-as-text }</b> shows the same filter as a sentence to read, copy and type: <b>total > 50 and country in ('France', 'Spain')</b>.

    A filter stands in the address: going back and forward keeps it.

guide-edit-title = Change a record
guide-edit =
    A click on a row opens it at the right. <b>{ records-sheet-edit }</b> (<b>e</b>) turns it into a form, <b>{ records-save }</b> writes it. Everything that is wrong is said at once, beside its field.

    Only what you touched is written. If somebody else changed the same field meanwhile, nothing is overwritten: you choose <b>{ records-use-theirs }</b> or <b>{ records-keep-mine }</b>.

    In the list itself, a double click or <b>F2</b> opens a cell. Enter saves and goes down, Tab saves and goes on, Esc puts back what was there.

    A new record begins with <b>n</b>. <b>{ change-duplicate }</b> (<b>d</b>) begins with the values of another one.

guide-children-title = What belongs together
guide-children =
    A reference shows the name of what it refers to; typing searches for another. What is not there yet is made on the way.

    Under a record stands what refers to it: an artist's albums, an order's lines. There it is opened, added and deleted.

    A table that only joins two others is shown as names, which are added and let go one by one.

    Lists that the settings of a model name are edited in the form of their record and saved with it, all or nothing.

guide-back-title = Take it back
guide-back =
    Every saved change can be taken back: by <b>{ change-undo }</b> in the message that follows it, or with <b>{ $undo }</b>, again and again, also after a restart. <b>{ $redo }</b> makes it once more.

    Before anything is deleted you are told what goes along with it and what stands in the way. With the admin on, deleted records lie in the <b>{ change-trash }</b> until they are put back or deleted for good.

    <b>{ records-history }</b>, beside the fields of a record, tells who changed what and when. <b>{ change-restore }</b> makes the record what it was then.

guide-admin-title = With and without the admin
guide-admin =
    Without the admin a file is yours alone: it is edited after one question, nothing is added to it, and there are no accounts. What is needed to undo is kept on this computer.

    <b>{ shell-enable }</b> adds people, sign-in, history and the trash. Before anything is written you see the tables that will be added, all named <b>bureau_…</b>, and where the backup goes. Your own tables stay as they are.

    Keep the <b>{ shell-recovery-key }</b> that is shown at the end. It is the way back in when nobody can sign in.

    Sign-in guards the work in this app, not the file: whoever can read it with another program can read all of it.

guide-settings-title = Say how it should be
guide-settings =
    Everything is worked out from the tables: names, kinds of fields, what a list shows. Nothing has to be set up.

    Where that is not what you want, <b>{ shell-settings }</b> says otherwise for each model: names, columns, groups of a form, how a field is entered and written, rules for new values. What it comes to stands beside it before it is saved.

    Settings are kept in the file and hold for everyone who opens it. They go out and come in as text.

guide-own-title = Make it yours
guide-own =
    <b>{ shell-appearance }</b> offers light or dark, another language, and everything larger or smaller.

    Several windows can show one file. What is changed in one, the others show.

    Almost everything can be done by keyboard. <b>?</b> shows every key and where it works.
