package people

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"strings"
	"time"

	"lateral/pkg/docdb"
)

// recovery are the codes of one person, for the day when they have none of their devices.
// Only hashes are kept. The hashes do not depend on the service's secret, so the codes work
// even if that is lost.
type recovery struct {
	docdb.Meta           // the id is that of the account
	Salt       string    `json:"salt"`
	Hashes     []string  `json:"hashes"` // hashes of the codes that are left
	MadeAt     time.Time `json:"madeAt"`
}

var recoveries = docdb.Of[recovery]("recovery_codes")

const (
	recoveryCodes  = 10
	recoveryLength = 16 // characters of a code: 80 random bits, which nobody finds by trying
	// Letters and digits that are not mistaken for one another.
	recoveryLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
)

// makeRecoveryCodes replaces the codes with new ones.
func (d *Directory) makeRecoveryCodes(ctx context.Context, tx docdb.Tx, accountID string) ([]string, error) {
	if err := dropRecoveryCodes(ctx, tx, accountID); err != nil {
		return nil, err
	}
	r := recovery{Meta: docdb.Meta{ID: accountID}, Salt: rand.Text(), MadeAt: d.now()}
	var codes []string
	for range recoveryCodes {
		code := newRecoveryCode()
		codes = append(codes, code)
		r.Hashes = append(r.Hashes, r.hash(code))
	}
	return codes, recoveries.Insert(ctx, tx, &r)
}

// newRecoveryCode is sixteen letters in fours: "7KQM-2XWD-9PHT-4VNB".
func newRecoveryCode() string {
	chance := make([]byte, recoveryLength)
	_, _ = rand.Read(chance) // never fails
	var b strings.Builder
	for i, c := range chance {
		if i > 0 && i%4 == 0 {
			b.WriteByte('-')
		}
		b.WriteByte(recoveryLetters[int(c)%len(recoveryLetters)])
	}
	return b.String()
}

// tidyRecoveryCode reads a code as people write it: in small letters, with other spaces, O
// for 0 and I or L for 1.
func tidyRecoveryCode(code string) string {
	plain := strings.NewReplacer("-", "", "O", "0", "I", "1", "L", "1").Replace(strings.ToUpper(code))
	return strings.Join(strings.Fields(plain), "")
}

func (r recovery) hash(code string) string {
	sum := sha256.Sum256([]byte(r.Salt + tidyRecoveryCode(code)))
	return base64.RawURLEncoding.EncodeToString(sum[:])
}

// useRecoveryCode uses a code up and appends the event; false if it is not one that is
// left. The limit on the length bounds the work.
func (d *Directory) useRecoveryCode(ctx context.Context, tx docdb.Tx, accountID, code string) (bool, error) {
	r, err := recoveries.Get(ctx, tx, accountID)
	if err != nil {
		return false, ignoreAbsent(err)
	}
	hash := r.hash(code)
	for i, kept := range r.Hashes {
		if subtle.ConstantTimeCompare([]byte(kept), []byte(hash)) != 1 {
			continue
		}
		r.Hashes = append(r.Hashes[:i:i], r.Hashes[i+1:]...)
		if err := recoveries.Replace(ctx, tx, &r); err != nil {
			return false, err
		}
		return true, d.events.Append(asActor(ctx, accountID), tx, RecoveryCodeUsed, accountID,
			RecoveryData{AccountID: accountID, Left: len(r.Hashes)})
	}
	return false, nil
}

func recoveryCodesLeft(ctx context.Context, r docdb.Reader, accountID string) (int, error) {
	kept, err := recoveries.Get(ctx, r, accountID)
	return len(kept.Hashes), ignoreAbsent(err)
}

func dropRecoveryCodes(ctx context.Context, tx docdb.Tx, accountID string) error {
	r, err := recoveries.Get(ctx, tx, accountID)
	if errors.Is(err, docdb.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	return recoveries.Delete(ctx, tx, &r)
}
