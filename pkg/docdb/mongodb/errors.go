package mongodb

import (
	"context"
	"errors"
	"fmt"
	"math"
	"regexp"
	"strconv"
	"strings"

	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/x/mongo/driver/topology"

	"lateral/pkg/docdb"
)

// Codes of the server's errors.
const (
	codeUnauthorized    = 13
	codeIndexNotFound   = 27
	codeNamespaceExists = 48
	codeIndexOptions    = 85 // the same index has another name
	codeIndexKeySpecs   = 86 // the same name has another index
	codeWriteConflict   = 112
	codeDuplicateKey    = 11000
	codeOutOfDiskSpace  = 14031
)

// failed says what was being done. If ctx has ended, its error is the cause.
func failed(ctx context.Context, err error, format string, args ...any) error {
	if err == nil || errors.Is(err, docdb.ErrDuplicate) {
		return err
	}
	if ctx.Err() != nil {
		err = ctx.Err()
	}
	return fmt.Errorf("mongodb: %s: %w", fmt.Sprintf(format, args...), explained(err))
}

// explained names the cause if it is the server: its disk, or that it cannot be reached.
func explained(err error) error {
	switch {
	case hasCode(err, codeOutOfDiskSpace), strings.Contains(err.Error(), "No space left on device"):
		return fmt.Errorf("%w: %w", docdb.ErrFull, err)
	case mongo.IsNetworkError(err), errors.As(err, new(topology.ServerSelectionError)), errors.Is(err,
		mongo.ErrClientDisconnected):
		return fmt.Errorf("%w: %w", docdb.ErrAway, err)
	}
	return err
}

func hasLabel(err error, label string) bool {
	var labelled mongo.LabeledError
	return errors.As(err, &labelled) && labelled.HasErrorLabel(label)
}

func hasCode(err error, codes ...int) bool {
	var server mongo.ServerError
	if !errors.As(err, &server) {
		return false
	}
	for _, code := range codes {
		if server.HasErrorCode(code) {
			return true
		}
	}
	return false
}

// isTransient says that the transaction failed through no fault of its own: it met another
// writer, or the server went away.
func isTransient(err error) bool {
	return hasLabel(err, "TransientTransactionError") || hasCode(err, codeWriteConflict)
}

var brokenIndex = regexp.MustCompile(`index: (\S+) dup key`)

// asDuplicate turns a broken uniqueness into a DuplicateError, and leaves other errors. The
// server names the index only in the text of the message.
func asDuplicate(err error, schema docdb.Schema) error {
	if !hasCode(err, codeDuplicateKey) {
		return err
	}
	duplicate := &docdb.DuplicateError{Collection: schema.Name}
	if match := brokenIndex.FindStringSubmatch(err.Error()); len(match) > 1 && match[1] != "_id_" {
		duplicate.Index = declaredName(match[1])
	}
	return duplicate
}

// declaredName is the name under which an index in the database was declared.
func declaredName(stored string) string {
	base, _ := maker(stored)
	if end := strings.LastIndex(base, "-"); end > 0 {
		return base[:end]
	}
	return base
}

// maker splits a name in the database into the index and the edition that made it.
func maker(name string) (base string, edition int) {
	base, number, found := strings.Cut(name, "@")
	if !found {
		return name, 0
	}
	edition, err := strconv.Atoi(number)
	if err != nil { // not made by this package: never dropped
		return name, math.MaxInt
	}
	return base, edition
}
