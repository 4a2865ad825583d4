# Le guide : ce que fait l’application, sujet par sujet. Une ligne vide sépare les paragraphes ; <b> marque ce qui est à l’écran.
guide-topics = Sujets

guide-open-title = Ouvrir un fichier
guide-open =
    <b>{ shell-open-database }</b> ouvre n’importe quel fichier SQLite ; le déposer sur la fenêtre aussi. Regarder n’y change rien : le fichier est ouvert en lecture.

    <b>{ shell-new-database }</b> crée un fichier vide, ou avec des tables pour des contacts, des tâches, un stock ou des factures, nommées dans votre langue. Les tables qu’un autre programme y ajoute apparaissent d’elles-mêmes.

    <b>{ shell-open-sample }</b> ouvre une copie de Chinook, un magasin de musique, pour essayer. C’est un fichier à vous comme un autre.

    Les fichiers déjà ouverts se trouvent sous <b>{ shell-recent }</b>. Un fichier déplacé ou supprimé y reste jusqu’à ce que vous le retiriez de la liste.

guide-look-title = Trouver un enregistrement
guide-look =
    À gauche se trouvent vos tables, sous des noms lisibles. Un clic sur l’une d’elles montre ses enregistrements.

    Un clic sur l’en-tête d’une colonne trie selon elle, un autre dans l’ordre inverse. Le champ de recherche (<b>/</b>) cherche dans toutes les colonnes qui s’y prêtent.

    <b>{ records-columns }</b> dit quelles colonnes sont affichées, dans quel ordre, et lesquelles restent visibles. <b>{ records-rows }</b> dit combien de lignes compte une page ; <b>{ records-rows-endless }</b> se passe de pages. Tout cela est retenu pour chaque liste.

    Les cases sélectionnent des lignes, d’une page à l’autre aussi. La sélection se copie en tableau, CSV, JSON, Markdown ou SQL.

guide-filter-title = Filtrer
guide-filter =
    <b>{ records-filter }</b> (<b>f</b>) demande un champ et en fait une pastille en trois parties : le champ, la comparaison et la valeur. Chaque partie se change sur place. Plusieurs pastilles doivent toutes être vraies.

    <b>{ records-filter-edit-groups }</b> ouvre le filtre entier : des groupes dont toutes les parties, l’une d’elles ou aucune sont vraies, des groupes dans des groupes, et les champs de l’enregistrement qu’une référence désigne.

    <b>{ records-filter-as-text }</b> montre le même filtre comme une phrase à lire, copier et taper : <b>total > 50 and country in ('France', 'Spain')</b>.

    Le filtre fait partie de l’adresse : aller en arrière et en avant le conserve.

guide-edit-title = Modifier un enregistrement
guide-edit =
    Un clic sur une ligne l’ouvre à droite. <b>{ records-sheet-edit }</b> (<b>e</b>) en fait un formulaire, <b>{ records-save }</b> l’écrit. Tout ce qui ne va pas est dit en une fois, à côté de son champ.

    Seul ce que vous avez touché est écrit. Si quelqu’un a modifié le même champ entre-temps, rien n’est écrasé : vous choisissez <b>{ records-use-theirs }</b> ou <b>{ records-keep-mine }</b>.

    Dans la liste même, un double clic ou <b>F2</b> ouvre une cellule. Entrée enregistre et descend, Tab enregistre et continue, Échap remet ce qui y était.

    Un nouvel enregistrement commence par <b>n</b>. <b>{ change-duplicate }</b> (<b>d</b>) part des valeurs d’un autre.

guide-children-title = Ce qui va ensemble
guide-children =
    Une référence montre le nom de ce qu’elle désigne ; taper en cherche un autre. Ce qui n’existe pas encore se crée en chemin.

    Sous un enregistrement se trouve ce qui s’y rapporte : les albums d’un artiste, les lignes d’une commande. On l’y ouvre, l’ajoute et le supprime.

    Une table qui ne fait que relier deux autres s’affiche comme des noms, que l’on ajoute et retire un à un.

    Les listes que nomment les réglages d’un modèle se modifient dans le formulaire de leur enregistrement et s’enregistrent avec lui, tout ou rien.

guide-back-title = Revenir en arrière
guide-back =
    Toute modification enregistrée peut être annulée : par <b>{ change-undo }</b> dans le message qui la suit, ou avec <b>{ $undo }</b>, autant de fois qu’il le faut, même après un redémarrage. <b>{ $redo }</b> la refait.

    Avant toute suppression, on vous dit ce qui part avec et ce qui s’y oppose. Quand l’administration est active, les enregistrements supprimés restent dans la <b>{ change-trash }</b> jusqu’à ce qu’on les remette en place ou les supprime pour de bon.

    <b>{ records-history }</b>, à côté des champs d’un enregistrement, dit qui a changé quoi et quand. <b>{ change-restore }</b> rend l’enregistrement tel qu’il était alors.

guide-admin-title = Avec ou sans administration
guide-admin =
    Sans administration, un fichier n’est qu’à vous : il se modifie après une seule question, rien ne s’y ajoute, et il n’y a pas de comptes. Ce qu’il faut pour annuler est gardé sur cet ordinateur.

    <b>{ shell-enable }</b> ajoute les personnes, la connexion, l’historique et la corbeille. Avant que rien ne soit écrit, vous voyez les tables à ajouter, toutes nommées <b>bureau_…</b>, et où va la sauvegarde. Vos propres tables restent telles quelles.

    Gardez la <b>{ shell-recovery-key }</b> affichée à la fin. C’est le moyen de revenir quand personne ne peut se connecter.

    La connexion protège le travail dans cette application, pas le fichier : qui peut le lire avec un autre programme peut le lire en entier.

guide-settings-title = Dire comment ce doit être
guide-settings =
    Tout se déduit des tables : les noms, les sortes de champs, ce que montre une liste. Rien n’est à configurer.

    Quand cela ne convient pas, <b>{ shell-settings }</b> en décide autrement pour chaque modèle : noms, colonnes, groupes d’un formulaire, façon dont un champ se saisit et s’écrit, règles des nouvelles valeurs. Le résultat se voit à côté avant d’être enregistré.

    Ces choix sont gardés dans le fichier et valent pour tous ceux qui l’ouvrent. Ils sortent et entrent sous forme de texte.

guide-own-title = À votre façon
guide-own =
    <b>{ shell-appearance }</b> propose le clair ou le sombre, une autre langue, et tout en plus grand ou en plus petit.

    Plusieurs fenêtres peuvent montrer un même fichier. Ce qui change dans l’une se voit dans les autres.

    Presque tout se fait au clavier. <b>?</b> montre chaque touche et où elle agit.
