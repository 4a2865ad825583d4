# Utilisateurs : qui a un compte, avec quels rôles, et qui peut se connecter. Chargé avec l’écran.

users-lead = Qui a un compte dans ce fichier, et ce que chacun peut y faire.
users-search = Chercher des utilisateurs
users-name = Nom
users-roles = Rôles
users-state = État
users-last = Dernière connexion
users-active = Actif
users-off = Désactivé
users-never = Jamais
users-over = { $role } · terminé
users-roleless = Aucun rôle
users-loading = Lecture des comptes
users-shown = { $count ->
        [one] { $count } utilisateur affiché
       *[other] { $count } utilisateurs affichés
    }

## Revue des accès
users-review = Revue des accès
users-kind-everyone = Tous
users-kind-superusers = Superutilisateurs
users-kind-roleless = Sans rôle
users-kind-off = Désactivés
users-unused = { $count ->
        [one] { $count } rôle que personne n’a
       *[other] { $count } rôles que personne n’a
    }
users-no-match = Aucun utilisateur ne correspond
users-no-match-text = Personne ne répond à la recherche et à ce qui est choisi à côté.
users-show-everyone = Afficher tout le monde
users-nobody-text = Le compte a peut-être été supprimé, ou le lien vient d’une autre base.
users-all = Tous les utilisateurs

## Une personne
users-you = C’est vous
users-you-text = C’est à quelqu’un d’autre de vous désactiver, de supprimer votre compte ou de changer vos rôles.
users-superusers-only = Seul un superutilisateur peut modifier le compte d’un superutilisateur.
users-created = Compte créé
users-may-sign-in = Peut se connecter
users-may-sign-in-help = Désactivée, la personne est dehors aussitôt, dans chaque fenêtre.
users-superuser-help = Peut tout faire, y compris utilisateurs, rôles et historique.
users-roles-none = Aucun. Sans rôle, on ne peut pas se connecter.
users-roles-superuser = Les rôles ne changent rien pour un superutilisateur.
users-roles-unseen = Vous ne pouvez pas voir les rôles, donc pas en donner.
users-for-good = Sans fin
users-until = Jusqu’au { $date }
users-ended = Terminé le { $date }
users-take = Retirer { $role }
users-give-role = Ajouter un rôle
users-give-choose = Choisir un rôle
users-give-day = Dernier jour
users-give-pick = Choisir un jour
users-give = Donner le rôle
users-give-again = { $role } finit le { $date }. Le nouveau dernier jour le remplace.

## Ce que cela donne
users-can = Ce que la personne peut faire
users-can-everything = <b>Tout</b>, y compris utilisateurs, rôles et historique
users-can-all = <b>Tout</b>, sauf l’historique et ce qui touche aux superutilisateurs
users-can-off = Rien, tant que le compte est désactivé.
users-can-nothing = Rien : sans rôle, on ne peut pas se connecter.
users-can-empty = Rien encore : ce rôle n’ouvre aucun modèle.
users-can-line = { $verbs } <b>{ $subjects }</b>
users-can-records = { $subject } (certains enregistrements)
users-can-fields = { $subject } (certains champs)
users-can-both = { $subject } (certains enregistrements, certains champs)
users-can-more = { $count ->
        [one] { $count } autre
       *[other] { $count } autres
    }
users-verb-view = Voir
users-verb-add = Ajouter
users-verb-edit = Modifier
users-verb-delete = Supprimer
users-verb-export = Exporter

## Nouveau mot de passe
users-sign-out = Déconnecter partout
users-signed-out = { $name } : toutes les sessions sont terminées
users-reset = Réinitialiser le mot de passe…
users-reset-title = Réinitialiser le mot de passe de { $name } ?
users-reset-text = Vous recevez un code à remettre. Il sert une fois, sous 24 heures, et remplace tout code fait avant. Jusque-là, le mot de passe reste ce qu’il est.
users-reset-make = Créer un code
users-reset-more = Vous avez moins de droits que { $name } : c’est à quelqu’un d’autre de créer ce code.
users-reset-code = Code pour { $name }
users-reset-once = Affiché cette seule fois. Avec lui, { $name } se connecte par « J’ai un code » et choisit un nouveau mot de passe.
users-reset-until = Il vaut jusqu’au { $date }.

## Suppression
users-remove = Supprimer le compte…
users-remove-title = Supprimer le compte de { $name } ?
users-remove-text = { $name } ne peut plus se connecter et perd chaque rôle. Ce qui a été fait reste dans l’historique sous ce nom.
users-remove-go = Supprimer le compte
users-removed = Compte supprimé

## Nouvel utilisateur
users-new = Nouvel utilisateur
users-new-password-help = Rien n’est envoyé : remettez-le vous-même.
users-new-rights = Ce que la personne peut faire
users-new-roles-help = Sans rôle, on ne peut pas se connecter.
users-new-no-roles = Il n’y a pas encore de rôle. Sans rôle, on ne peut pas se connecter : créez-en un dans Rôles, puis donnez-le.
users-new-make = Ajouter l’utilisateur
users-added = Utilisateur ajouté
