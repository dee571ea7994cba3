package people

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// purpose says what a link is good for.
type purpose string

const (
	toConfirm purpose = "confirm" // subject: a registration
	toReset   purpose = "reset"   // subject: an account
	toAccept  purpose = "accept"  // subject: an invitation
	toLeave   purpose = "leave"   // subject: a change of address; sent to the old one
	toArrive  purpose = "arrive"  // subject: a change of address; sent to the new one
)

// How long links are good for.
const (
	confirmLasts = 3 * 24 * time.Hour
	resetLasts   = time.Hour
	inviteLasts  = 14 * 24 * time.Hour
)

// link is a one-time link in a letter. Only the hash of its token is stored. The token
// itself is derived from the id (see Directory.Link).
type link struct {
	docdb.Meta
	Purpose   purpose    `json:"purpose"`
	Subject   string     `json:"subject"`
	Hash      string     `json:"hash"`
	ExpiresAt time.Time  `json:"expiresAt"`
	SpentAt   *time.Time `json:"spentAt,omitempty"`
}

var links = docdb.Of[link]("links",
	docdb.Index{Name: "by_hash", Fields: []string{"hash"}, Unique: true},
	docdb.Index{Name: "by_subject", Fields: []string{"subject"}},
	docdb.Index{Name: "by_expiry", Fields: []string{"expiresAt"}},
)

// Link returns the one-time token of a link. The token belongs in the letter and nowhere
// else; events carry only the id of the link. If the secret was changed between an event
// and its letter, the token is no longer good and the person has to ask again.
func (d *Directory) Link(linkID string) string { return d.keys.derive("link", linkID) }

// issue makes a link about subject; earlier ones stay valid.
func (d *Directory) issue(ctx context.Context, tx docdb.Tx, what purpose, subject string,
	lasts time.Duration) (string, error) {
	l := link{
		Meta: docdb.Meta{ID: d.ids.New("link")}, Purpose: what, Subject: subject,
		ExpiresAt: d.now().Add(lasts),
	}
	l.Hash = hashToken(d.Link(l.ID))
	return l.ID, links.Insert(ctx, tx, &l)
}

// follow returns the link of a token. NotFound if there is none for the purpose, Conflict
// if it was used or has expired.
func (d *Directory) follow(ctx context.Context, r docdb.Reader, what purpose, text string) (link, error) {
	l, err := links.First(ctx, r, docdb.Query{Index: "by_hash", Equal: []any{hashToken(text)}})
	switch {
	case errors.Is(err, docdb.ErrNotFound), err == nil && l.Purpose != what:
		return link{}, &apperr.Error{Kind: apperr.KindNotFound, Code: "link_unknown",
			Message: thisLinkIsNotValid}
	case err != nil:
		return link{}, err
	case l.SpentAt != nil:
		return link{}, apperr.Conflict("link_used", thisLinkHasBeenUsed)
	case !d.now().Before(l.ExpiresAt):
		return link{}, apperr.Conflict("link_expired", thisLinkHasExpired)
	}
	return l, nil
}

// endLinks makes every link about subject useless.
func (d *Directory) endLinks(ctx context.Context, tx docdb.Tx, subject string) error {
	all, err := links.All(ctx, tx, docdb.Query{Index: "by_subject", Equal: []any{subject}})
	if err != nil {
		return err
	}
	now := d.now()
	for _, l := range all {
		if l.SpentAt != nil {
			continue
		}
		l.SpentAt = &now
		if err := links.Replace(ctx, tx, &l); err != nil {
			return err
		}
	}
	return nil
}

func hashToken(text string) string {
	sum := sha256.Sum256([]byte(text))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}
