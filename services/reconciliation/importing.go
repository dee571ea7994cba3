package reconciliation

import (
	"crypto/sha256"
	"encoding/hex"

	"lateral/pkg/bankfile"
	"lateral/services/people"
)

// ImportInput is a file that is to become a statement of an account.
type ImportInput struct {
	Account string
	Upload
	Accept         bool // it is taken though something in it does not agree
	IdempotencyKey string
}

// importing is an import while it runs.
type importing struct {
	s      *Service
	actor  people.Actor
	in     ImportInput
	format bankfile.Format
	layout string
	file   bankfile.Statement

	swept string // what an import that was given up had written
	st    Statement
	fresh fresh
	done  bool // an earlier call with the key imported it
}

// digest is what the key of an import stands for: the file itself would be too long to keep.
func (in ImportInput) digest() any {
	sum := sha256.Sum256(in.File)
	in.File, in.IdempotencyKey = nil, ""
	return struct {
		ImportInput
		Sum string
	}{in, hex.EncodeToString(sum[:])}
}
