package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"sync"

	"lateral/pkg/docdb"
)

// querier is a connection pool or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// reader implements docdb.Reader on a pool or a transaction.
type reader struct {
	querier
	schemas *schemas
}

func (r reader) Get(ctx context.Context, collection, id string) (docdb.Document, error) {
	schema, err := r.schemas.get(collection)
	if err != nil {
		return docdb.Document{}, err
	}
	d := docdb.Document{ID: id}
	row := r.QueryRowContext(ctx, "SELECT version, body FROM "+table(schema)+" WHERE id = ?", id)
	if err := row.Scan(&d.Version, (*[]byte)(&d.Body)); err != nil {
		if errors.Is(err, sql.ErrNoRows) {
			return docdb.Document{}, docdb.ErrNotFound
		}
		return docdb.Document{}, fmt.Errorf("sqlite: get %s from %s: %w", id, collection, err)
	}
	return d, nil
}

func (r reader) Find(ctx context.Context, collection string, q docdb.Query) (docdb.Page, error) {
	schema, err := r.schemas.get(collection)
	if err != nil {
		return docdb.Page{}, err
	}
	plan, err := schema.Plan(q)
	if err != nil {
		return docdb.Page{}, err
	}
	if q.In != nil && len(q.In) == 0 {
		return docdb.Page{}, nil
	}
	text, args := selectPage(schema, plan)
	rows, err := r.QueryContext(ctx, text, args...)
	if err != nil {
		return docdb.Page{}, fmt.Errorf("sqlite: find in %s: %w", collection, err)
	}
	defer rows.Close() //nolint:errcheck // Err tells what matters
	page, err := scanPage(rows, plan)
	if err != nil {
		return docdb.Page{}, fmt.Errorf("sqlite: find in %s: %w", collection, err)
	}
	return page, nil
}

// scanPage reads one row more than a page holds, to know whether another
// page follows.
func scanPage(rows *sql.Rows, plan docdb.Plan) (docdb.Page, error) {
	var page docdb.Page
	values, id := make([]any, len(plan.Open)), ""
	for rows.Next() {
		if len(page.Documents) == plan.Limit {
			page.Next = plan.Cursor(values, id)
			break
		}
		var d docdb.Document
		into := []any{&d.ID, &d.Version, (*[]byte)(&d.Body)}
		for i := range values {
			into = append(into, &values[i])
		}
		if err := rows.Scan(into...); err != nil {
			return page, err
		}
		id = d.ID
		page.Documents = append(page.Documents, d)
	}
	return page, rows.Err()
}

func (r reader) Count(ctx context.Context, collection string, q docdb.Query) (int64, error) {
	schema, err := r.schemas.get(collection)
	if err != nil {
		return 0, err
	}
	q.After = ""
	plan, err := schema.Plan(q)
	if err != nil || (q.In != nil && len(q.In) == 0) {
		return 0, err
	}
	where, args := conditions(plan)
	var n int64
	row := r.QueryRowContext(ctx, "SELECT count(*) FROM "+table(schema)+where, args...)
	if err := row.Scan(&n); err != nil {
		return 0, fmt.Errorf("sqlite: count in %s: %w", collection, err)
	}
	return n, nil
}

func selectPage(schema docdb.Schema, plan docdb.Plan) (string, []any) {
	columns := append([]string{"id", "version", "body"}, expressions(plan.Open)...)
	where, args := conditions(plan)
	direction := ""
	if plan.Descending {
		direction = " DESC"
	}
	order := strings.Join(append(expressions(plan.Open), "id"), direction+", ") + direction
	text := "SELECT " + strings.Join(columns, ", ") + " FROM " + table(schema) + where +
		" ORDER BY " + order + " LIMIT ?"
	return text, append(args, plan.Limit+1)
}

// conditions is the WHERE clause: the index's own, the fixed fields, the bound
// on the next field, presence of the rest, and where the last page ended.
func conditions(plan docdb.Plan) (string, []any) {
	var terms []string
	var args []any
	add := func(term string, values ...any) {
		terms = append(terms, term)
		args = append(args, values...)
	}
	for _, w := range plan.By.Where {
		add(condition(w))
	}
	for i, v := range plan.Equal {
		add(expression(plan.By.Fields[i])+" = ?", v)
	}
	for _, open := range expressions(plan.Open) {
		add(open + " IS NOT NULL")
	}
	if plan.In != nil {
		add(expression(plan.Open[0])+" IN (?"+strings.Repeat(", ?", len(plan.In)-1)+")", plan.In...)
	}
	if plan.From != nil {
		add(expression(plan.Open[0])+" >= ?", plan.From)
	}
	if plan.To != nil {
		add(expression(plan.Open[0])+" < ?", plan.To)
	}
	if plan.Start != nil {
		add(after(plan), append(plan.Start.Values, plan.Start.ID)...)
	}
	if len(terms) == 0 {
		return "", nil
	}
	return " WHERE " + strings.Join(terms, " AND "), args
}

func after(plan docdb.Plan) string {
	than := " > "
	if plan.Descending {
		than = " < "
	}
	return "(" + strings.Join(append(expressions(plan.Open), "id"), ", ") + ")" + than +
		"(?" + strings.Repeat(", ?", len(plan.Open)) + ")"
}

// preparing keeps one prepared statement for each text: reading a document
// costs less than parsing the question.
type preparing struct {
	db    *sql.DB
	mu    sync.RWMutex
	known map[string]*sql.Stmt
}

func prepared(db *sql.DB) *preparing { return &preparing{db: db, known: map[string]*sql.Stmt{}} }

func (p *preparing) statement(ctx context.Context, text string) (*sql.Stmt, error) {
	p.mu.RLock()
	s, ok := p.known[text]
	p.mu.RUnlock()
	if ok {
		return s, nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if s, ok := p.known[text]; ok {
		return s, nil
	}
	s, err := p.db.PrepareContext(ctx, text)
	if err == nil {
		p.known[text] = s
	}
	return s, err
}

func (p *preparing) QueryContext(ctx context.Context, text string, args ...any) (*sql.Rows, error) {
	s, err := p.statement(ctx, text)
	if err != nil {
		return nil, err
	}
	return s.QueryContext(ctx, args...)
}

func (p *preparing) QueryRowContext(ctx context.Context, text string, args ...any) *sql.Row {
	s, err := p.statement(ctx, text)
	if err != nil {
		return p.db.QueryRowContext(ctx, text, args...) // tells the same error, as a row
	}
	return s.QueryRowContext(ctx, args...)
}
