// Lazy relocation: the blocks of an image appear in memory when a thread first touches them. See docs/lazy.md.
//
// This file becomes one position-independent blob per processor (build.sh), which LazyRelocation runs on a thread of its own. It knows no C library, no
// thread-local storage, no globals and no relocations: it touches the image, the memory that it was given, and the kernel. Nothing in the process can make it
// wait, so it always answers, whatever the collector, a debugger or a signal handler has stopped.
//
// The thread first answers threads that touched a missing page. After a while it fills the rest in, together with helpers, and goes on answering between two
// steps. A block belongs to whoever claimed it; when all are there, everything ends.
#include "kernel.h"

enum { BLOCK = 16 * 1024, BATCH = 4, LARGE = 2 << 20, STACK = 16 * 1024, MOST_HELPERS = 3, PAGE_MISSING = 0x12 };
enum { UNTOUCHED, CLAIMED, READY };                                 // what becomes of a block

struct block { u64 checksum; u32 first_map; u32 flags; };           // BlockRecord.cs
struct map { u64 references, types; };                              // RelocationMap.cs: for each of 64 words
enum { HAS_MAPS = 1, CONTINUES = 2, WORDS = 64, MAPS = BLOCK / (WORDS * 8) };

struct lazy {                                                       // LazyState.cs
  const u8 *source;             // the heap in the image, which is mapped or lies anywhere
  u8 *heap;                     // where it goes: at a multiple of BLOCK
  u64 blocks;                   // how many of its blocks come when they are touched; all are whole
  const struct block *records;
  const struct map *maps;
  const u64 *method_tables;
  u8 *states;                   // of the blocks
  void *memory; u64 size;       // this structure and the last two: given back at the end
  i32 *status;                  // 0: not known yet; 1: the pages are missing now, and will be there when touched; 2: all are there; negative: why that cannot be
  u64 page;
  i64 delay;                    // nanoseconds until the rest is filled in,
  u32 patience;                 // or so many answers
  u32 helpers;                  // at most so many
  u64 left, next;               // blocks that are not ready; where to go on
  i32 file;
  i32 is_of_file;               // whether the image is mapped from one
};

struct worker {
  struct lazy *lazy;
  u8 *batch;                    // room for BATCH blocks
  u8 *large;                    // room for LARGE bytes, in one page of that size if the kernel has one; null where it has none
  i32 runs;                     // the kernel sets it to 0 when a helper has ended
  u8 *memory;                   // of a helper: its batch, its stack and this
};

// XXH64 with seed 0, over whole words: the twin of Checksum.cs, for lengths that are multiples of 32.
#define P1 0x9E3779B185EBCA87u
#define P2 0xC2B2AE3D27D4EB4Fu
#define P3 0x165667B19E3779F9u
#define P4 0x85EBCA77C2B2AE63u

static u64 rotate(u64 v, int by) { return v << by | v >> (64 - by); }
static u64 round_of(u64 lane, u64 v) { return rotate(lane + v * P2, 31) * P1; }
static u64 merge(u64 hash, u64 lane) { return (hash ^ round_of(0, lane)) * P1 + P4; }

// Copies a block and computes the checksum of what it copied, so that nothing can change in between.
static u64 copy_block(const u64 *from, u64 *to) {
  u64 a = P1 + P2, b = P2, c = 0, d = -P1;
  for (const u64 *end = from + BLOCK / 8; from < end; from += 4, to += 4) {
    a = round_of(a, to[0] = from[0]);
    b = round_of(b, to[1] = from[1]);
    c = round_of(c, to[2] = from[2]);
    d = round_of(d, to[3] = from[3]);
  }
  u64 hash = rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18);
  hash = merge(merge(merge(merge(hash, a), b), c), d) + BLOCK;
  hash = (hash ^ hash >> 33) * P2;
  hash = (hash ^ hash >> 29) * P3;
  return hash ^ hash >> 32;
}

// The twin of Relocator.cs.
static void relocate(const struct lazy *l, u64 *words, const struct map *map) {
  for (const struct map *end = map + MAPS; map < end; map++, words += WORDS) {
    for (u64 bits = map->references; bits; bits &= bits - 1) words[__builtin_ctzl(bits)] += (u64)l->heap;
    for (u64 bits = map->types; bits; bits &= bits - 1) {
      u64 *w = words + __builtin_ctzl(bits);
      *w = l->method_tables[(u32)*w];
    }
  }
}

// The program runs already, and has no other place to get its objects from.
static void give_up(const char *why, u64 length) {
  write_all(2, why, length);
  abort_process();
}
#define GIVE_UP(why) give_up(why, sizeof why - 1)

static void prepare(const struct lazy *l, u64 k, u8 *to) {
  const struct block *r = l->records + k;
  if (copy_block((const u64 *)(l->source + k * BLOCK), (u64 *)to) != r->checksum)
    GIVE_UP("preinit: the image is damaged: a checksum of its heap is wrong. The process ends, since it runs with a part of the image already (PreinitLazy).\n");
  if (r->flags & HAS_MAPS) relocate(l, (u64 *)to, l->maps + r->first_map);
}

static int claim(struct lazy *l, u64 k) {
  u8 untouched = UNTOUCHED;
  return __atomic_load_n(l->states + k, __ATOMIC_RELAXED) == UNTOUCHED
    && __atomic_compare_exchange_n(l->states + k, &untouched, CLAIMED, 0, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED);
}

static void finish(struct lazy *l, u64 k, u64 count) {
  for (u64 i = 0; i < count; i++) __atomic_store_n(l->states + k + i, READY, __ATOMIC_RELEASE);
  __atomic_fetch_sub(&l->left, count, __ATOMIC_RELEASE);
}

// UFFDIO_COPY makes pages, copies into them and only then enters them in the page table: no thread sees an unfinished page. It also wakes those who wait for
// them. The last page comes first: whoever reads the header of an object, and hands the object to a system call at once, needs what lies behind the header. The kernel does not mind whose pages they are: if a collection gave the memory away, and it
// were another heap's by now, they would end there. So none does (LazyGuard.cs), and a page that is there already (EEXIST) would be a mistake.
static void enter(const struct lazy *l, u64 to, const u8 *from, u64 bytes) {
  while (bytes) {
    struct copy c = { to + bytes - l->page, (u64)from + bytes - l->page, l->page, 0, 0 };
    if (ioctl(l->file, UFFDIO_COPY, &c) == 0 || c.copied > 0 || c.copied == -ENOENT) bytes -= l->page; // ENOENT: there is no memory any more
    else if (c.copied == -EEXIST) GIVE_UP("preinit: pages of the image are there already (PreinitLazy).\n");
    else if (c.copied == -ENOMEM) GIVE_UP("preinit: there is no memory for the rest of the image (PreinitLazy).\n");
    else if (c.copied == -ESRCH) return;                            // the process ends
  }                                                                 // EAGAIN: the address space is changing; once more
}

// UFFDIO_MOVE (Linux 6.8) takes the pages themselves, and one large page in one step, where there is nothing yet; so it is asked only where there is one. What it leaves is copied.
static void enter_large(const struct worker *w, u64 k) {
  u64 to = (u64)w->lazy->heap + k * BLOCK, at = 0;
  while (at < LARGE && (at || is_large_page(w->large, LARGE))) {
    struct move m = { to + at, (u64)w->large + at, LARGE - at, 0, 0 };
    if (ioctl(w->lazy->file, UFFDIO_MOVE, &m) == 0) return;
    if (m.moved > 0) at += m.moved;
    else if (m.moved != -EAGAIN) break;
  }
  if (at < LARGE) enter(w->lazy, to + at, w->large + at, LARGE - at);
}

// The pages of the image itself are not needed any more. Those of a file will be there again when they are; others, as of a file that was decompressed, would not.
static void give_back(const struct lazy *l, u64 k, u64 count) {
  u64 start = ((u64)l->source + k * BLOCK + l->page - 1) & -l->page, end = ((u64)l->source + (k + count) * BLOCK) & -l->page;
  if (l->is_of_file) discard((void *)start, end - start);
}

static int has_file(const struct lazy *l) {
  u64 start = ((u64)l->source + l->page - 1) & -l->page, end = ((u64)l->source + l->blocks * BLOCK) & -l->page;
  return is_of_file(start, l->page) && is_of_file(end - l->page, l->page);
}

static void put(const struct worker *w, u64 k, u64 count) {
  struct lazy *l = w->lazy;
  for (u64 i = 0; i < count; i++) prepare(l, k + i, w->batch + i * BLOCK);
  enter(l, (u64)l->heap + k * BLOCK, w->batch, count * BLOCK);
  finish(l, k, count);
}

// An object without references that goes on behind block k is to be there as a whole when its header is. Blocks that others have claimed are waited for, which ends: whoever
// waits here waits for blocks behind all those that it has claimed itself.
static void put_behind(const struct worker *w, u64 k) {
  struct lazy *l = w->lazy;
  u64 end = k + 1;
  while (end < l->blocks && l->records[end - 1].flags & CONTINUES) end++;
  for (u64 i = end - 1; i > k; i--) {
    if (claim(l, i)) put(w, i, 1);
    else while (__atomic_load_n(l->states + i, __ATOMIC_ACQUIRE) != READY) yield();
  }
}

// Blocks that were claimed, the last ones first.
static void materialise(const struct worker *w, u64 k, u64 count) {
  struct lazy *l = w->lazy;
  put_behind(w, k + count - 1);
  if (count == LARGE / BLOCK && w->large && ((u64)l->heap + k * BLOCK) % LARGE == 0) {
    for (u64 i = 0; i < count; i++) prepare(l, k + i, w->large + i * BLOCK);
    enter_large(w, k);
    give_back(l, k, count);
    finish(l, k, count);
    return;
  }
  for (u64 n; count; count -= n) {
    n = count < BATCH ? count : BATCH;
    put(w, k + count - n, n);
  }
}

// The rest of the large page that block k lies in, or all of it: what nobody has claimed.
static void fill_around(const struct worker *w, u64 k) {
  struct lazy *l = w->lazy;
  u64 behind = ((u64)l->heap + k * BLOCK) % LARGE / BLOCK, first = k < behind ? 0 : k - behind, end = k - behind + LARGE / BLOCK;
  if (end > l->blocks) end = l->blocks;
  l->next = end;
  for (u64 n; first < end; first += n ? n : 1) {
    for (n = 0; first + n < end && claim(l, first + n); n++) ;
    if (n) materialise(w, first, n);
  }
}

// From where the last answer ended, since threads that go through objects mostly go forward.
static int fill(const struct worker *w) {
  struct lazy *l = w->lazy;
  u64 k = l->next;
  for (u64 i = 0; i < l->blocks; i++, k++) {
    if (k >= l->blocks) k = 0;
    if (__atomic_load_n(l->states + k, __ATOMIC_RELAXED) == UNTOUCHED) {
      fill_around(w, k);
      return 1;
    }
  }
  return 0;                                                         // what is left has been claimed by others
}

static void help(struct worker *w) {
  block_all_signals();
  name_thread("preinit");
  w->large = map_large(LARGE);
  while (fill(w)) ;
  if (w->large) unmap(w->large, LARGE);
  exit_thread();
}

static struct worker *start_helper(struct lazy *l) {
  u8 *memory = (u8 *)map(BATCH * BLOCK + STACK);
  if (is_error(memory)) return 0;
  struct worker *w = (struct worker *)(memory + BATCH * BLOCK);
  *w = (struct worker){ l, memory, 0, 1, memory };
  if (start_thread(memory + BATCH * BLOCK + STACK, help, w, &w->runs) > 0) return w;
  unmap(memory, BATCH * BLOCK + STACK);
  return 0;
}

static void answer(const struct worker *w, u64 address, int filling) {
  struct lazy *l = w->lazy;
  u64 k = (address - (u64)l->heap) / BLOCK, page = address & -l->page;
  if (k >= l->blocks) return;
  if (__atomic_load_n(l->states + k, __ATOMIC_ACQUIRE) == READY) {
    // Entered since, or given back by a collection since: the memory of dead objects, whose content is of no meaning. Now there is a page, in any case.
    zero_page(l->file, page, l->page);
    wake_range(l->file, page, l->page);
    return;
  }
  if (filling) fill_around(w, k);
  else for (u64 ahead = k && k == l->next ? BATCH : 1; ahead && k < l->blocks && claim(l, k); ahead--) {
    materialise(w, k++, 1);
    l->next = k;
  }
}                                                                   // whoever had claimed it enters it, and that wakes those who wait for it

static void serve(const struct worker *mine) {
  struct lazy *l = mine->lazy;
  struct worker w = *mine, *helpers[MOST_HELPERS];
  struct message messages[16];
  struct poll p = { l->file, POLLIN, 0 };
  struct time wait = { 0, l->delay };                               // the kernel counts it down
  i64 patience = l->patience, filling = 0;
  u32 count = 0;
  while (__atomic_load_n(&l->left, __ATOMIC_ACQUIRE)) {
    i64 n = read(l->file, messages, sizeof messages);
    for (i64 i = 0; i * (i64)sizeof *messages < n; i++, patience--)
      if (messages[i].event == PAGE_MISSING) answer(&w, messages[i].address, filling != 0);
    if (n > 0) continue;
    if (filling) {
      if (fill(&w)) continue;
      wait = (struct time){ 0, 50000 };                             // helpers are at the last blocks
      poll(&p, &wait);
    } else if (patience <= 0 || poll(&p, &wait) == 0) {
      filling = 1;
      l->is_of_file = has_file(l);
      for (; count < l->helpers && count < MOST_HELPERS && (helpers[count] = start_helper(l)); count++) ;
      w.large = map_large(LARGE);
    }
  }
  if (w.large) unmap(w.large, LARGE);
  for (u32 i = 0; i < count; i++) {
    for (i32 runs; (runs = __atomic_load_n(&helpers[i]->runs, __ATOMIC_ACQUIRE)); ) wait_while(&helpers[i]->runs, runs);
    unmap(helpers[i]->memory, BATCH * BLOCK + STACK);
  }
}

// The descriptor is in a table of this thread's own, which has nothing else but the standard error: the program can neither close it nor hand it to a child,
// and what the program closes is closed.
static i64 arm(const struct lazy *l) {
  i64 r;
  if ((r = unshare_files()) < 0 || (r = close_range(0, 1)) < 0 || (r = close_range(3, -1u)) < 0) return r;
  i32 file = (i32)(r = userfaultfd());
  if (r < 0) return r;
  struct api a = { 0xAA, 0, 0 };
  struct registration g = { (u64)l->heap, l->blocks * BLOCK, MISSING, 0 };
  if ((r = ioctl(file, UFFDIO_API, &a)) < 0) return r;
  // The order matters. Where the memory is that of a dead heap which is still being filled in, registering fails; the other way round, pages of that one
  // could come in between.
  if ((r = ioctl(file, UFFDIO_REGISTER, &g)) < 0) return r;
  if ((r = discard(l->heap, g.length)) < 0) return r;               // pages that the collector used before must be missing
  return file;
}

// What pthread_create is given.
__attribute__((section(".start"))) void *preinit_lazy(struct lazy *l) {
  block_signals();
  name_thread("preinit");
  struct worker w = { l, (u8 *)map(BATCH * BLOCK), 0, 0, 0 };
  i64 file = is_error(w.batch) ? -ENOMEM : arm(l);
  l->file = (i32)file;
  i32 *status = l->status;
  __atomic_store_n(status, file < 0 ? (i32)file : 1, __ATOMIC_RELEASE);
  wake(status);
  if (file >= 0) {
    serve(&w);
    close_file(l->file);                                            // ordinary memory from now on
    give_back(l, 0, l->blocks);
    unmap(l->memory, l->size);
    __atomic_store_n(status, 2, __ATOMIC_RELEASE);                  // LazyGuard.cs waits for this
  }                                                                 // else the memory is the caller's again; the kernel closes the descriptor with the thread
  if (!is_error(w.batch)) unmap(w.batch, BATCH * BLOCK);
  return 0;
}
