package token_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"lateral/pkg/token"
)

func TestKeysAreReadFromAText(t *testing.T) {
	good := base64.StdEncoding.EncodeToString(bytes.Repeat([]byte("k"), 32))
	keys, err := token.ParseKeys("2:" + good + ", 1:" + good)
	if err != nil || len(keys) != 2 || keys[0].ID != "2" || keys[1].ID != "1" {
		t.Errorf("%v, %v", keys, err)
	}
	for _, text := range []string{"", good, "1:c2hvcnQ=", "1:" + good + ",", "1:?"} {
		if _, err := token.ParseKeys(text); !errors.Is(err, token.ErrKeys) {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestAKeyIsMadeOnceAndKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "keys")
	first, err := token.KeysIn(file)
	if err != nil {
		t.Fatal(err)
	}
	second, err := token.KeysIn(file)
	if err != nil || !bytes.Equal(first[0].Secret, second[0].Secret) {
		t.Errorf("another key, %v", err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("others may read it: %v, %v", info.Mode(), err)
	}
	if err := os.WriteFile(file, []byte("spoilt"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := token.KeysIn(file); !errors.Is(err, token.ErrKeys) {
		t.Errorf("a spoilt file: %v", err)
	}
}

func TestASecretIsDerivedForOnePurpose(t *testing.T) {
	keys := []token.Key{{ID: "1", Secret: bytes.Repeat([]byte("k"), 32)}}
	one, err := token.Derive(keys, "links")
	if err != nil {
		t.Fatal(err)
	}
	again, _ := token.Derive(keys, "links")
	other, _ := token.Derive(keys, "doors")
	if len(one[0]) != 32 || !bytes.Equal(one[0], again[0]) || bytes.Equal(one[0], other[0]) ||
		bytes.Equal(one[0], keys[0].Secret) {
		t.Error("it is the same for a purpose, and only then")
	}
}
