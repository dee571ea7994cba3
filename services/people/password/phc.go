package password

import (
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/crypto/argon2"
)

// Limits of what a PHC string may ask for. A damaged one must not take all memory.
const (
	mostMemoryKiB = 1 << 20
	mostPasses    = 100
)

var errFormat = errors.New("password: not a PHC string of argon2id")

// kept is a password as it is stored.
type kept struct {
	params Params
	salt   []byte
	key    []byte
}

// String is the PHC string, "$argon2id$v=19$m=19456,t=2,p=1$salt$key".
func (k kept) String() string {
	text := base64.RawStdEncoding.EncodeToString
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version,
		k.params.MemoryKiB, k.params.Passes, k.params.Lanes, text(k.salt), text(k.key))
}

func parse(phc string) (kept, error) {
	parts := strings.Split(phc, "$")
	if len(parts) != 6 || parts[0] != "" || parts[1] != "argon2id" || parts[2] != fmt.Sprintf("v=%d", argon2.Version) {
		return kept{}, errFormat
	}
	var k kept
	p := &k.params
	if _, err := fmt.Sscanf(parts[3], "m=%d,t=%d,p=%d", &p.MemoryKiB, &p.Passes, &p.Lanes); err != nil {
		return kept{}, errFormat
	}
	var err1, err2 error
	k.salt, err1 = base64.RawStdEncoding.Strict().DecodeString(parts[4])
	k.key, err2 = base64.RawStdEncoding.Strict().DecodeString(parts[5])
	if err1 != nil || err2 != nil || !k.sound() || k.String() != phc {
		return kept{}, errFormat
	}
	return k, nil
}

func (k kept) sound() bool {
	p := k.params
	return p.MemoryKiB <= mostMemoryKiB && p.Passes >= 1 && p.Passes <= mostPasses && p.Lanes >= 1 &&
		len(k.salt) >= 8 && len(k.key) == keyLength
}

// Params say how much work one guess costs.
type Params struct {
	MemoryKiB uint32
	Passes    uint32
	Lanes     uint8
}

const keyLength = 32
