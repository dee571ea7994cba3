package people

import (
	"context"
	"errors"
	"time"

	"github.com/go-webauthn/webauthn/webauthn"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// aim says what a challenge is good for.
type aim string

const (
	toFinish aim = "finish-sign-in" // the password was right
	toEnter  aim = "passkey-alone"  // sign-in by a passkey and nothing else
	toProve  aim = "prove"          // proof of who they are, within a session
	toAddKey aim = "add-passkey"    // within a session
)

// challenge stands in front of a question's id and token.
const challenge = "challenge"

const (
	challengeLasts = 5 * time.Minute
	mostTries      = 5 // tries for one challenge
)

// question stands between two steps. It is good once, for a few minutes, for one account
// and one aim.
type question struct {
	docdb.Meta
	Aim       aim    `json:"aim"`
	AccountID string `json:"accountId,omitempty"` // "" if a passkey will say who it is
	SessionID string `json:"sessionId,omitempty"` // the session in which it was asked
	// the number of password changes when the password was right
	Changed   int64                 `json:"changed,omitempty"`
	Name      string                `json:"name,omitempty"`    // of the passkey to be added
	Passkey   *webauthn.SessionData `json:"passkey,omitempty"` // what the browser was asked
	Tries     int                   `json:"tries"`
	ExpiresAt time.Time             `json:"expiresAt"`
}

var questions = docdb.Of[question]("challenges", docdb.Index{Name: "by_expiry", Fields: []string{"expiresAt"}})

// putQuestion keeps a question and returns the token by which it is answered.
func (d *Directory) putQuestion(ctx context.Context, tx docdb.Tx, q *question) (string, error) {
	q.ID, q.ExpiresAt = d.ids.New(challenge), d.now().Add(challengeLasts)
	return q.ID + "." + d.keys.derive(challenge, q.ID), questions.Insert(ctx, tx, q)
}

// getQuestion returns the question of a token. Conflict if there is no open one for that aim.
func (d *Directory) getQuestion(ctx context.Context, r docdb.Reader, what aim, token string) (question, error) {
	id, mac, _ := cutLast(token)
	if !d.keys.verify(challenge, id, mac) {
		return question{}, beginAgain()
	}
	q, err := questions.Get(ctx, r, id)
	switch {
	case errors.Is(err, docdb.ErrNotFound):
		return question{}, beginAgain()
	case err != nil:
		return question{}, err
	case q.Aim != what || !d.now().Before(q.ExpiresAt) || q.Tries >= mostTries:
		return question{}, beginAgain()
	}
	return q, nil
}

func beginAgain() error {
	return apperr.Conflict("challenge_over", thisTookTooLong)
}
