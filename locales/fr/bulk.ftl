# Ce qui se fait sur plusieurs enregistrements à la fois.

records-select-all = Tout sélectionner ({ $count })
records-set = Définir un champ…
records-set-title = Définir un champ de { $what }
records-set-field = Champ
records-set-do = Définir pour { $what }
records-set-rest = Définir pour les autres : { $what }
records-set-empty = Vider le champ
records-set-refused = { $count ->
        [one] Rien n’a été modifié : un enregistrement l’empêche.
       *[other] Rien n’a été modifié : { $count } enregistrements l’empêchent.
    }
records-action-title = { $action } : { $name } ?
records-action-ran = { $action } : { $what }
records-action-rest = { $action } pour les autres : { $what }
records-action-sure = S’applique à { $what } et peut être annulé.
records-actions-more = Autres actions
records-action-saved = Enregistré
