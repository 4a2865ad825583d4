-- Invoices: customers, what they were sold, and what they owe.
CREATE TABLE customers (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    email TEXT,
    phone TEXT,
    address TEXT,
    city TEXT,
    country TEXT,
    notes TEXT
);
CREATE TABLE products (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    price DECIMAL(10, 2) NOT NULL CHECK (price >= 0)
);
CREATE TABLE invoices (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE RESTRICT,
    date DATE NOT NULL,
    due_date DATE,
    status TEXT NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'sent', 'paid', 'void')),
    notes TEXT
);
CREATE INDEX invoices_customer ON invoices (customer_id);
CREATE TABLE invoice_lines (
    id INTEGER PRIMARY KEY,
    item TEXT NOT NULL,
    invoice_id INTEGER NOT NULL REFERENCES invoices (id) ON DELETE CASCADE,
    product_id INTEGER REFERENCES products (id) ON DELETE RESTRICT,
    quantity DECIMAL(10, 2) NOT NULL DEFAULT 1,
    price DECIMAL(10, 2) NOT NULL CHECK (price >= 0),
    amount DECIMAL(10, 2) AS (round(quantity * price, 2))
);
CREATE INDEX invoice_lines_invoice ON invoice_lines (invoice_id);
CREATE INDEX invoice_lines_product ON invoice_lines (product_id);
