package token

import (
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"
)

// ErrKeys says that a text holds no keys.
var ErrKeys = errors.New("must be id:base64 of at least 32 bytes, separated by commas")

// ParseKeys reads keys from a text, id:base64,id:base64. It fails with ErrKeys.
func ParseKeys(text string) ([]Key, error) {
	var keys []Key
	for _, part := range strings.Split(text, ",") {
		id, secret, found := strings.Cut(strings.TrimSpace(part), ":")
		raw, err := base64.StdEncoding.DecodeString(secret)
		if !found || err != nil || len(raw) < 32 {
			return nil, ErrKeys
		}
		keys = append(keys, Key{ID: id, Secret: raw})
	}
	return keys, nil
}

// KeysIn returns the keys kept in a file. It makes a key, and the file readable by its
// owner alone, where there is none. It fails with ErrKeys if the file holds something else.
func KeysIn(file string) ([]Key, error) {
	text, err := os.ReadFile(file) //nolint:gosec // a file of our own
	if errors.Is(err, fs.ErrNotExist) {
		secret := make([]byte, 32)
		_, _ = rand.Read(secret) // never fails
		text = []byte("1:" + base64.StdEncoding.EncodeToString(secret))
		err = os.WriteFile(file, text, 0o600)
	}
	if err != nil {
		return nil, fmt.Errorf("token keys: %w", err)
	}
	return ParseKeys(strings.TrimSpace(string(text)))
}

// Derive returns a secret of 32 bytes for each key, for another purpose than signing
// tokens: none of them can replace the other.
func Derive(keys []Key, purpose string) ([][]byte, error) {
	secrets := make([][]byte, len(keys))
	for i, k := range keys {
		var err error
		if secrets[i], err = hkdf.Key(sha256.New, k.Secret, nil, purpose, 32); err != nil {
			return nil, err
		}
	}
	return secrets, nil
}
