package engines

import (
	"context"
	"fmt"
	"os"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/mongodb"
	"lateral/pkg/docdb/sqlite"
)

// documents is a database that can check itself, and drop indexes.
type documents interface {
	docdb.DB
	docdb.Examiner
	docdb.Pruner
}

func (p Place) openDocuments(ctx context.Context) (documents, error) {
	if p.MongoDBURI != "" {
		db, err := mongodb.Open(ctx, p.MongoDBURI, databaseOf(p.MongoDBURI))
		if err != nil {
			return nil, apperr.Advised(err, "Is MongoDB running, as a replica set, where "+p.named("mongodb-uri")+" says?")
		}
		return db, nil
	}
	if err := os.MkdirAll(p.Data, 0o700); err != nil {
		return nil, fmt.Errorf("the data folder, which %s names: %w", p.named("data"), err)
	}
	durability := sqlite.OnDisk
	if p.Trial {
		durability = sqlite.InMemory
	}
	return sqlite.OpenWith(ctx, p.file(), durability)
}
