package security

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"lateral/pkg/docdb"
	"lateral/services/people"
)

// people tells the Service about failed sign-ins.
var _ people.Watch = (*Service)(nil)

// SignInFailed implements people.Watch.
func (s *Service) SignInFailed(ctx context.Context, tx docdb.Tx, f people.Failure) error {
	from := people.CallerFrom(ctx)
	e := Entry{Kind: Failed, What: string(f.What), AccountID: f.AccountID, Address: network(from.Address),
		Agent: from.Agent}
	if f.AccountID == "" && f.Email != "" {
		e.Unknown = []string{beginning(f.Email)}
	}
	return s.count(ctx, tx, s.placed(e), 1)
}

// beginning is the beginning of the hash of an address, enough to see that two are the
// same.
func beginning(email string) string {
	sum := sha256.Sum256([]byte(strings.ToLower(strings.TrimSpace(email))))
	return hex.EncodeToString(sum[:4])
}
