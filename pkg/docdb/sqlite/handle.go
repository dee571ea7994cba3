package sqlite

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
)

// handle is one connection of the driver with its prepared statements. Parsing a statement
// costs more than reading a document, and so do the locks and goroutines of database/sql for
// each query. There are few texts: they depend on the indexes and the parts of a query, not
// on its values. One goroutine uses a handle at a time.
type handle struct {
	conn    driver.Conn
	known   map[string]statement
	spoiled bool // something failed, so the pool looks whether the connection is still good
}

// statement is what the driver can do with a prepared text.
type statement interface {
	driver.Stmt
	driver.StmtQueryContext
	driver.StmtExecContext
}

func (h *handle) prepare(text string) (statement, error) {
	if known, ok := h.known[text]; ok {
		return known, nil
	}
	prepared, err := h.conn.Prepare(text)
	if err != nil {
		return nil, err
	}
	full, ok := prepared.(statement)
	if !ok {
		return nil, errors.Join(fmt.Errorf("sqlite: a statement of the driver is a %T", prepared), prepared.Close())
	}
	h.known[text] = full
	return full, nil
}

// question is a statement with its values. A long one may look at many rows before it has
// one: it counts, or it sorts what it finds.
type question struct {
	text string
	args []any
	long bool
}

// watched is the context for the driver. Watching for its end takes a goroutine and costs as
// much as reading a document, so only a long question is watched. All others read in the
// order of an index, and the context is looked at between rows.
func (q question) watched(ctx context.Context) context.Context {
	if q.long {
		return ctx
	}
	return context.WithoutCancel(ctx)
}

// query calls row for each row of the answer until that returns false. The values belong to
// the row.
func (h *handle) query(ctx context.Context, q question, row func([]driver.Value) (bool, error)) error {
	prepared, err := h.prepare(q.text)
	if err != nil {
		h.spoiled = true
		return err
	}
	rows, err := prepared.QueryContext(q.watched(ctx), named(q.args))
	if err != nil {
		h.spoiled = true
		return err
	}
	err = each(ctx, rows, row)
	if err = errors.Join(err, rows.Close()); err != nil {
		h.spoiled = true
	}
	return err
}

func each(ctx context.Context, rows driver.Rows, row func([]driver.Value) (bool, error)) error {
	values := make([]driver.Value, len(rows.Columns()))
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := rows.Next(values); err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
		if more, err := row(values); !more || err != nil {
			return err
		}
	}
}

// exec returns how many rows changed.
func (h *handle) exec(ctx context.Context, text string, args []any) (int64, error) {
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	prepared, err := h.prepare(text)
	if err != nil {
		h.spoiled = true
		return 0, err
	}
	result, err := prepared.ExecContext(context.WithoutCancel(ctx), named(args))
	if err != nil {
		h.spoiled = true
		return 0, err
	}
	return result.RowsAffected()
}

// named puts the values into the driver's form, in which integers have 64 bits.
func named(args []any) []driver.NamedValue {
	all := make([]driver.NamedValue, len(args))
	for i, v := range args {
		if n, ok := v.(int); ok {
			v = int64(n)
		}
		all[i] = driver.NamedValue{Ordinal: i + 1, Value: v}
	}
	return all
}

// good says whether the connection can be used again.
func (h *handle) good() bool {
	if !h.spoiled {
		return true
	}
	h.spoiled = false
	v, ok := h.conn.(driver.Validator)
	return !ok || v.IsValid()
}

func (h *handle) close() error {
	var errs []error
	for _, prepared := range h.known { // a connection with statements would stay open
		errs = append(errs, prepared.Close())
	}
	return errors.Join(append(errs, h.conn.Close())...)
}
