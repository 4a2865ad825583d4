# Why somebody may do something, or may not. $role: short name of a role; $permission: its word; $rule: a filter.

access-why = Why?
access-close = Close
access-title = You cannot see { $name }
access-title-add = You cannot add to { $name }
access-text = { $count ->
        [0] Nothing lets you see this area. A superuser can change that.
        [one] Your role, { $roles }, does not include this area. A superuser can change that in Roles.
       *[other] Your roles, { $roles }, do not include this area. A superuser can change that in Roles.
    }
access-text-add = Your roles do not include adding here. A superuser can change that in Roles.
access-back = Back to { $label }
access-why-see = May I see { $name }?
access-why-add = May I add to { $name }?
access-why-change = May I change this?
access-yes = Yes
access-no = No
access-superuser = Superusers may do everything.
access-owner = The file is edited directly.
access-inactive = The account is switched off.
access-no-role = The account has no role that counts now.
access-read-only = The database lets nobody write there.
access-switched-off = The options of the model say <b>{ $option } = false</b>, for everyone.
access-permission = The role <b>{ $role }</b> has <b>{ $permission }</b>.
access-no-permission = None of your roles has <b>{ $permission }</b>.
access-rule-covers = A rule of <b>{ $role }</b> covers it.
access-rule-only = <b>{ $role }</b> covers records where { $rule }.
access-rule-leaves = A rule of <b>{ $role }</b> does not cover it.
access-rule-not = <b>{ $role }</b> covers only records where { $rule }.
access-field-locked = <b>{ $role }</b> does not let you change <b>{ $field }</b> there.
access-field-closed = A field that the action sets is closed to you.
access-policy = The program that opened the file does not allow it.
