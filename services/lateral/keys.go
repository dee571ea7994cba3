package main

import (
	"crypto/hkdf"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"lateral/pkg/token"
)

// keys returns the keys that sign tokens: those in the settings, or keys made
// once and kept in the data folder, readable by the owner alone.
func (c *Config) keys() ([]token.Key, error) {
	if c.TokenKeys != "" {
		return parseKeys(c.TokenKeys)
	}
	file := filepath.Join(c.Data, "token-keys")
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
	keys, err := parseKeys(strings.TrimSpace(string(text)))
	if err != nil {
		return nil, advised(fmt.Errorf("%s %w", file, err),
			"Put the file back from a copy, or remove it: a new key is made, and everybody has to sign in again.")
	}
	return keys, nil
}

// linkSecrets derives the secrets for links in mail from the signing keys, so
// that neither can replace the other.
func linkSecrets(keys []token.Key) ([][]byte, error) {
	secrets := make([][]byte, len(keys))
	for i, k := range keys {
		var err error
		if secrets[i], err = hkdf.Key(sha256.New, k.Secret, nil, "lateral links", 32); err != nil {
			return nil, err
		}
	}
	return secrets, nil
}
