package people

import (
	"context"
	"errors"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people/password"
)

// credential is a kept password, apart from the account so that nobody who
// reads an account ever holds one. Its id is that of the account, or of the
// registration that waits to be confirmed.
type credential struct {
	docdb.Meta
	PHC     string `json:"phc"`
	Used    int64  `json:"used,omitempty"`    // how often somebody signed in with it
	Changed int64  `json:"changed,omitempty"` // how often there was another password; to hash the same one anew is no change
}

var credentials = docdb.Of[credential]("credentials")

func setCredential(ctx context.Context, tx docdb.Tx, id, phc string) error {
	c, err := credentials.Get(ctx, tx, id)
	switch {
	case errors.Is(err, docdb.ErrNotFound):
		return credentials.Insert(ctx, tx, &credential{Meta: docdb.Meta{ID: id}, PHC: phc})
	case err != nil:
		return err
	}
	c.PHC = phc
	c.Changed++
	return credentials.Replace(ctx, tx, &c)
}

func dropCredential(ctx context.Context, tx docdb.Tx, id string) error {
	c, err := credentials.Get(ctx, tx, id)
	if errors.Is(err, docdb.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	return credentials.Delete(ctx, tx, &c)
}

func checkPassword(c *apperr.Check, text string, own ...string) {
	for _, o := range own {
		local, _, _ := strings.Cut(o, "@")
		own = append(own, local)
	}
	problem := password.Problem(text, own...)
	c.That(problem == "", "password", problem)
}
