-- Stock : des produits avec leurs fournisseurs, les entrées et les sorties.
CREATE TABLE catégories (
    id INTEGER PRIMARY KEY,
    nom TEXT NOT NULL UNIQUE
);
CREATE TABLE fournisseurs (
    id INTEGER PRIMARY KEY,
    nom TEXT NOT NULL,
    email TEXT,
    téléphone TEXT,
    notes TEXT
);
CREATE TABLE produits (
    id INTEGER PRIMARY KEY,
    nom TEXT NOT NULL,
    code TEXT UNIQUE,
    catégorie_id INTEGER REFERENCES catégories (id) ON DELETE SET NULL,
    fournisseur_id INTEGER REFERENCES fournisseurs (id) ON DELETE SET NULL,
    prix DECIMAL(10, 2) CHECK (prix >= 0),
    photo BLOB,
    notes TEXT
);
CREATE INDEX produits_catégorie ON produits (catégorie_id);
CREATE INDEX produits_fournisseur ON produits (fournisseur_id);
CREATE TABLE mouvements (
    id INTEGER PRIMARY KEY,
    produit_id INTEGER NOT NULL REFERENCES produits (id) ON DELETE CASCADE,
    date DATE NOT NULL,
    quantité INTEGER NOT NULL,
    motif TEXT NOT NULL CHECK (motif IN ('achat', 'vente', 'retour', 'correction')),
    notes TEXT
);
CREATE INDEX mouvements_produit ON mouvements (produit_id);
