-- Stock: products with their suppliers, and what came in and went out.
CREATE TABLE categories (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
CREATE TABLE suppliers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT,
    phone TEXT,
    notes TEXT
);
CREATE TABLE products (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    code TEXT UNIQUE,
    category_id INTEGER REFERENCES categories (id) ON DELETE SET NULL,
    supplier_id INTEGER REFERENCES suppliers (id) ON DELETE SET NULL,
    price DECIMAL(10, 2) CHECK (price >= 0),
    photo BLOB,
    notes TEXT
);
CREATE INDEX products_category ON products (category_id);
CREATE INDEX products_supplier ON products (supplier_id);
CREATE TABLE movements (
    id INTEGER PRIMARY KEY,
    product_id INTEGER NOT NULL REFERENCES products (id) ON DELETE CASCADE,
    date DATE NOT NULL,
    quantity INTEGER NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('purchase', 'sale', 'return', 'correction')),
    notes TEXT
);
CREATE INDEX movements_product ON movements (product_id);
