package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"sync"
)

// querier is a connection pool or a transaction.
type querier interface {
	query(ctx context.Context, text string, args ...any) (*sql.Rows, error)
	// broke hears of every failure, also of those while reading rows.
	broke(err error)
}

// statements keeps one prepared statement for each text, since parsing costs more than
// reading a document. There are few texts: they depend on the indexes and the parts of a
// query, not on its values.
type statements struct {
	db    *sql.DB
	mu    sync.RWMutex
	known map[string]*sql.Stmt
}

func newStatements(db *sql.DB) *statements {
	return &statements{db: db, known: map[string]*sql.Stmt{}}
}

// lookup returns nil if the text has not been prepared.
func (s *statements) lookup(text string) *sql.Stmt {
	s.mu.RLock()
	defer s.mu.RUnlock()
	return s.known[text]
}

func (s *statements) prepare(ctx context.Context, text string) (*sql.Stmt, error) {
	if stmt := s.lookup(text); stmt != nil {
		return stmt, nil
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if stmt := s.known[text]; stmt != nil {
		return stmt, nil
	}
	stmt, err := s.db.PrepareContext(ctx, text)
	if err == nil {
		s.known[text] = stmt
	}
	return stmt, err
}

// pooled queries outside transactions.
type pooled struct{ statements *statements }

func (p pooled) broke(error) {}

func (p pooled) query(ctx context.Context, text string, args ...any) (*sql.Rows, error) {
	stmt, err := p.statements.prepare(ctx, text)
	if err != nil {
		return nil, err
	}
	return stmt.QueryContext(ctx, args...)
}

// inTx runs statements in a transaction. It does not prepare any for the pool, since that
// would wait for a connection while holding one.
type inTx struct {
	tx     *sql.Tx
	known  *statements
	own    map[string]*sql.Stmt // prepared here, closed with the transaction
	broken error                // set after a failure, since SQLite may have rolled back
}

func (t *inTx) broke(err error) {
	if t.broken == nil { // the first is the cause of the others
		t.broken = err
	}
}

func (t *inTx) statement(ctx context.Context, text string) (*sql.Stmt, error) {
	if t.broken != nil {
		return nil, fmt.Errorf("sqlite: the transaction has ended: %w", t.broken)
	}
	if stmt := t.own[text]; stmt != nil {
		return stmt, nil
	}
	var stmt *sql.Stmt
	if pooled := t.known.lookup(text); pooled != nil {
		stmt = t.tx.StmtContext(ctx, pooled)
	} else {
		var err error
		if stmt, err = t.tx.PrepareContext(ctx, text); err != nil {
			return nil, err
		}
	}
	if t.own == nil {
		t.own = map[string]*sql.Stmt{}
	}
	t.own[text] = stmt
	return stmt, nil
}

func (t *inTx) query(ctx context.Context, text string, args ...any) (*sql.Rows, error) {
	stmt, err := t.statement(ctx, text)
	if err != nil {
		return nil, err
	}
	return stmt.QueryContext(ctx, args...)
}

// exec returns how many rows changed.
func (t *inTx) exec(ctx context.Context, text string, args ...any) (int64, error) {
	stmt, err := t.statement(ctx, text)
	if err != nil {
		return 0, err
	}
	result, err := stmt.ExecContext(ctx, args...)
	if err != nil {
		return 0, err
	}
	return result.RowsAffected()
}
