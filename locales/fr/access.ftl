# Pourquoi quelqu’un peut faire quelque chose, ou non. $role : nom court d’un rôle ; $permission : son mot ; $rule : un filtre.

access-why = Pourquoi ?
access-close = Fermer
access-title = Vous ne pouvez pas voir { $name }
access-title-add = Vous ne pouvez rien ajouter à { $name }
access-text = { $count ->
        [0] Rien ne vous donne accès à cette partie. Un superutilisateur peut changer cela.
        [one] Votre rôle, { $roles }, ne comprend pas cette partie. Un superutilisateur peut changer cela dans Rôles.
       *[other] Vos rôles, { $roles }, ne comprennent pas cette partie. Un superutilisateur peut changer cela dans Rôles.
    }
access-text-add = Vos rôles ne comprennent pas cet ajout. Un superutilisateur peut changer cela dans Rôles.
access-back = Retour à { $label }
access-why-see = Puis-je voir { $name } ?
access-why-add = Puis-je ajouter à { $name } ?
access-why-change = Puis-je modifier ceci ?
access-yes = Oui
access-no = Non
access-superuser = Les superutilisateurs peuvent tout faire.
access-owner = Le fichier est modifié directement.
access-inactive = Le compte est désactivé.
access-no-role = Le compte n’a aucun rôle valable en ce moment.
access-read-only = La base n’y laisse écrire personne.
access-switched-off = Les options du modèle disent <b>{ $option } = false</b>, pour tout le monde.
access-permission = Le rôle <b>{ $role }</b> a <b>{ $permission }</b>.
access-no-permission = Aucun de ces rôles n’a <b>{ $permission }</b>.
access-rule-covers = Une règle de <b>{ $role }</b> le couvre.
access-rule-only = <b>{ $role }</b> couvre les enregistrements où { $rule }.
access-rule-leaves = Une règle de <b>{ $role }</b> ne le couvre pas.
access-rule-not = <b>{ $role }</b> ne couvre que les enregistrements où { $rule }.
access-field-locked = <b>{ $role }</b> ne vous laisse pas modifier <b>{ $field }</b> ici.
access-field-closed = Un champ que l’action remplit vous est fermé.
access-policy = Le programme qui a ouvert le fichier ne le permet pas.
