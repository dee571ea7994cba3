// Package idempotency makes a repeated command return its earlier answer. The key is stored
// with a hash of the input in the transaction of the command, so either both are there or
// neither.
package idempotency

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"time"
	"unicode/utf8"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

type answered struct {
	docdb.Meta
	Hash   string          `json:"hash"`
	Answer json.RawMessage `json:"answer"`
	At     time.Time       `json:"at"`
}

var collection = docdb.Of[answered]("idempotency_keys", docdb.Index{Name: "by_time", Fields: []string{"at"}})

// Schema is the collection that the keys need.
func Schema() docdb.Schema { return collection.Schema }

// MaxLength is the longest key accepted, in characters.
const MaxLength = 100

// Once runs do within tx unless the key was used before, and says whether the answer is a
// replay. scope says who does what ("acct_1 lend-book"); the same key in another scope
// is another key. Conflict if the key was used with another input; Invalid if the key is
// empty or too long.
func Once[T any](ctx context.Context, tx docdb.Tx, now time.Time, scope, key string, input any,
	do func() (T, error)) (answer T, replay bool, err error) {
	if key == "" || utf8.RuneCountInString(key) > MaxLength {
		return answer, false, &apperr.Error{Kind: apperr.KindInvalid, Code: "idempotency_key_required",
			Message: "Send an Idempotency-Key of at most 100 characters, a new one for each new command."}
	}
	id, hash, err := digests(scope, key, input)
	if err != nil {
		return answer, false, err
	}
	switch before, err := collection.Get(ctx, tx, id); {
	case err == nil && before.Hash != hash:
		return answer, false, apperr.Conflict("idempotency_key_reused", "This Idempotency-Key was used for something else.")
	case err == nil:
		err = json.Unmarshal(before.Answer, &answer)
		return answer, true, err
	case !errors.Is(err, docdb.ErrNotFound):
		return answer, false, err
	}
	if answer, err = do(); err != nil {
		return answer, false, err
	}
	return answer, false, remember(ctx, tx, now, id, hash, answer)
}

// Command names a command that may come again.
type Command struct {
	Who   string // the account that sends it
	What  string // "lend-book"
	Key   string // "" if the sender never repeats it: then it is carried out each time
	Input any    // everything that was asked for
}

// Do is Once for a command, for those who also take commands without a key.
func Do[T any](ctx context.Context, tx docdb.Tx, now time.Time, c Command, do func() (T, error)) (T, error) {
	if c.Key == "" {
		return do()
	}
	answer, _, err := Once(ctx, tx, now, c.Who+" "+c.What, c.Key, c.Input, do)
	return answer, err
}

// Forget deletes the keys that were used before the moment, and returns how many. A command
// that is repeated later is carried out again.
func Forget(ctx context.Context, db docdb.DB, before time.Time) (int, error) {
	return collection.Sweep(ctx, db, docdb.Query{Index: "by_time", To: before})
}

func remember(ctx context.Context, tx docdb.Tx, now time.Time, id, hash string, answer any) error {
	body, err := json.Marshal(answer)
	if err != nil {
		return fmt.Errorf("idempotency: answer: %w", err)
	}
	return collection.Insert(ctx, tx, &answered{Meta: docdb.Meta{ID: id}, Hash: hash, Answer: body, At: now})
}

func digests(scope, key string, input any) (id, hash string, err error) {
	text, err := json.Marshal(input)
	if err != nil {
		return "", "", fmt.Errorf("idempotency: input: %w", err)
	}
	return digest(scope + "\x00" + key), digest(string(text)), nil
}

func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}
