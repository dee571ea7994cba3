package meilisearch

import (
	"context"
	"time"

	client "github.com/meilisearch/meilisearch-go"

	"lateral/pkg/search"
)

// index is one index as this process declares it.
type index struct {
	search.Index
	deletes   *deletes
	thesaurus thesaurus
	uid       string
	server    client.ServiceManager
	abandoned time.Duration // after its start, when a rebuild is taken to have died
}

func (x index) manager() client.IndexManager { return x.server.Index(x.uid) }

// wait returns when the tasks are done, with the first failure.
func (x index) wait(ctx context.Context, tasks ...*client.TaskInfo) error {
	for _, info := range tasks {
		task, err := x.server.WaitForTaskWithContext(ctx, info.TaskUID, pollInterval)
		if err != nil {
			return failure(ctx, err)
		}
		if task.Status != client.TaskStatusSucceeded {
			return &taskError{task.UID, task.Error.Code, task.Error.Message}
		}
	}
	return nil
}

// do waits for the task that a request has started.
func (x index) do(ctx context.Context, info *client.TaskInfo, err error) error {
	if err != nil {
		return failure(ctx, err)
	}
	return x.wait(ctx, info)
}
