# Users: who has an account, with which roles, and whether they may sign in. Loaded with the screen.

users-lead = Who has an account in this file, and what they may do with it.
users-search = Search users
users-name = Name
users-roles = Roles
users-state = State
users-last = Last sign-in
users-active = Active
users-off = Switched off
users-never = Never
users-over = { $role } · over
users-roleless = No role
users-loading = Reading who there is
users-shown = { $count ->
        [one] { $count } user shown
       *[other] { $count } users shown
    }

## Access review
users-review = Access review
users-kind-everyone = Everyone
users-kind-superusers = Superusers
users-kind-roleless = Without a role
users-kind-off = Switched off
users-unused = { $count ->
        [one] { $count } role nobody has
       *[other] { $count } roles nobody has
    }
users-no-match = No user matches
users-no-match-text = Nobody fits the search and what is chosen beside it.
users-show-everyone = Show everyone
users-nobody-text = The account may have been deleted, or the link is from another database.
users-all = All users

## One person
users-you = This is you
users-you-text = Somebody else has to switch you off, delete your account or change your roles.
users-superusers-only = Only a superuser can change the account of a superuser.
users-created = Account made
users-may-sign-in = May sign in
users-may-sign-in-help = Switched off, they are out at once, in every window.
users-superuser-help = May do everything, with users, roles and history.
users-roles-none = None. Without a role they cannot sign in.
users-roles-superuser = Roles change nothing for a superuser.
users-roles-unseen = You may not see roles, so you cannot give any.
users-for-good = For good
users-until = Until { $date }
users-ended = Ended on { $date }
users-take = Take { $role } away
users-give-role = Add a role
users-give-choose = Choose a role
users-give-day = Last day
users-give-pick = Pick a day
users-give = Give role
users-give-again = { $role } ends on { $date }. The new last day takes its place.

## What it comes to
users-can = What they may do
users-can-everything = <b>Everything</b>, with users, roles and history
users-can-all = <b>Everything</b>, but for history and what concerns superusers
users-can-off = Nothing, while the account is switched off.
users-can-nothing = Nothing: without a role they cannot sign in.
users-can-empty = Nothing yet: this role opens no model.
users-can-line = { $verbs } <b>{ $subjects }</b>
users-can-records = { $subject } (some records)
users-can-fields = { $subject } (some fields)
users-can-both = { $subject } (some records, some fields)
users-can-more = { $count ->
        [one] { $count } other
       *[other] { $count } others
    }
users-verb-view = View
users-verb-add = Add
users-verb-edit = Edit
users-verb-delete = Delete
users-verb-export = Export

## Reset of a password
users-sign-out = Sign out everywhere
users-signed-out = { $name } is signed out in every window and program
users-reset = Reset password…
users-reset-title = Reset the password of { $name }?
users-reset-text = You get a code to hand over. It works once, within 24 hours, and takes the place of any code made before. Until it is used, the password stays as it is.
users-reset-make = Make a code
users-reset-more = You hold less than { $name } does: a code for them is for somebody else to make.
users-reset-code = Code for { $name }
users-reset-once = Shown this once. With it { $name } signs in by “I have a code” and chooses a new password.
users-reset-until = It works until { $date }.

## Deleting
users-remove = Delete account…
users-remove-title = Delete the account of { $name }?
users-remove-text = { $name } can no longer sign in, and loses every role. What they did stays in the history under their name.
users-remove-go = Delete account
users-removed = Account deleted

## A new user
users-new = New user
users-new-password-help = Nothing is sent: hand it over yourself.
users-new-rights = What they may do
users-new-roles-help = Without a role they cannot sign in.
users-new-no-roles = There are no roles yet. Without one they cannot sign in: make one in Roles, then give it.
users-new-make = Add user
users-added = User added
