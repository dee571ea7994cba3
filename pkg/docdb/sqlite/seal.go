package sqlite

import (
	"context"
	"database/sql"
	"hash/crc32"
	"strconv"

	"lateral/pkg/docdb"
)

// seal gives a table of an older program the column of digests, and each row its digest.
func seal(ctx context.Context, tx *sql.Tx, schema docdb.Schema) error {
	var there int
	err := tx.QueryRowContext(ctx, "SELECT count(*) FROM pragma_table_info(?) WHERE name = 'digest'",
		table(schema)).Scan(&there)
	if err != nil || there > 0 {
		return err
	}
	if _, err := tx.ExecContext(ctx, "ALTER TABLE "+table(schema)+" ADD COLUMN digest INTEGER"); err != nil {
		return err
	}
	for last := int64(-1 << 63); ; {
		rows, err := unsealed(ctx, tx, schema, last)
		if err != nil || len(rows) == 0 {
			return err
		}
		for _, r := range rows {
			if _, err := tx.ExecContext(ctx, "UPDATE "+table(schema)+" SET digest = ? WHERE rowid = ?", r.digest,
				r.row); err != nil {
				return err
			}
			last = r.row
		}
	}
}

// sealing is a row that will get its digest.
type sealing struct{ row, digest int64 }

// unsealed is the next rows after the last one.
func unsealed(ctx context.Context, tx *sql.Tx, schema docdb.Schema, last int64) ([]sealing, error) {
	rows, err := tx.QueryContext(ctx,
		"SELECT rowid, id, version, body FROM "+table(schema)+" WHERE rowid > ? ORDER BY rowid LIMIT 500", last)
	if err != nil {
		return nil, err
	}
	defer rows.Close() //nolint:errcheck // Err tells what matters
	var found []sealing
	for rows.Next() {
		var s sealing
		var d docdb.Document
		if err := rows.Scan(&s.row, &d.ID, &d.Version, (*[]byte)(&d.Body)); err != nil {
			return nil, err
		}
		s.digest = docdb.Digest(schema.Name, d.ID, d.Version, d.Body)
		found = append(found, s)
	}
	return found, rows.Err()
}

// catalogued is something that can read the catalogue: a pool or a transaction.
type catalogued interface {
	QueryContext(ctx context.Context, text string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, text string, args ...any) *sql.Row
}

// noteCatalogue writes a checksum of the names and declarations of tables and indexes into
// the file's header. Without it, one altered letter in a table's name would make a full
// collection look empty.
func noteCatalogue(ctx context.Context, tx *sql.Tx) error {
	sum, noted, err := catalogue(ctx, tx)
	if err != nil || sum == noted {
		return err
	}
	_, err = tx.ExecContext(ctx, "PRAGMA user_version = "+strconv.FormatInt(sum, 10))
	return err
}

// checkCatalogue compares the checksum. A file of an older program has none.
func checkCatalogue(ctx context.Context, db *sql.DB) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() //nolint:errcheck // a reader has nothing to lose
	sum, noted, err := catalogue(ctx, tx)
	if err == nil && noted != 0 && noted != sum {
		err = docdb.Fault{What: "the catalogue of tables is not as it was written"}
	}
	return err
}

func catalogue(ctx context.Context, c catalogued) (sum, noted int64, err error) {
	if err := c.QueryRowContext(ctx, "PRAGMA user_version").Scan(&noted); err != nil {
		return 0, 0, err
	}
	rows, err := c.QueryContext(ctx,
		"SELECT type || char(0) || name || char(0) || tbl_name || char(0) || coalesce(sql, '') FROM sqlite_master ORDER BY 1")
	if err != nil {
		return 0, 0, err
	}
	defer rows.Close() //nolint:errcheck // Err tells what matters
	h := crc32.New(crc32.MakeTable(crc32.Castagnoli))
	for rows.Next() {
		var line sql.RawBytes
		if err := rows.Scan(&line); err != nil {
			return 0, 0, err
		}
		_, _ = h.Write(line) // never fails
		_, _ = h.Write([]byte{'\n'})
	}
	// The header has room for 31 bits and a sign; zero means that there is none.
	return int64(h.Sum32()>>1) | 1, noted, rows.Err()
}
