// What lazy.c asks of the kernel: raw system calls, and as much of its structures as they need. The numbers are part of the kernel's stable interface.
#pragma once
typedef unsigned char u8;
typedef unsigned u32;
typedef int i32;
typedef unsigned long u64;
typedef long i64;

enum { ENOENT = 2, ESRCH = 3, EAGAIN = 11, ENOMEM = 12, EEXIST = 17, EINVAL = 22, POLLIN = 1, MISSING = 1 };
struct worker;

#if defined __x86_64__
enum {
  READ = 0, WRITE = 1, CLOSE = 3, MMAP = 9, MUNMAP = 11, SIGACTION = 13, SIGPROCMASK = 14, IOCTL = 16, SCHED_YIELD = 24, MADVISE = 28, CLONE = 56, EXIT = 60, GETPID = 39, PRCTL = 157, GETTID = 186, FUTEX = 202,
  EXIT_GROUP = 231, TGKILL = 234, OPENAT = 257, PPOLL = 271, UNSHARE = 272, USERFAULTFD = 323, CLOSE_RANGE = 436
};
static inline i64 call6(i64 n, u64 a, u64 b, u64 c, u64 d, u64 e, u64 f) {
  register u64 r9 __asm__("r9") = f;
  register u64 r10 __asm__("r10") = d;
  register u64 r8 __asm__("r8") = e;
  i64 result;
  __asm__ volatile("syscall" : "=a"(result) : "a"(n), "D"(a), "S"(b), "d"(c), "r"(r10), "r"(r8), "r"(r9) : "rcx", "r11", "memory");
  return result;
}
// As clone(), on a stack of its own; the function does not return.
static inline i64 clone(u64 flags, u64 *stack, void (*run)(struct worker *), struct worker *with, i32 *runs) {
  register i32 *r10 __asm__("r10") = runs;
  *--stack = (u64)with;
  *--stack = (u64)run;
  i64 result;
  __asm__ volatile("syscall; test %%eax, %%eax; jnz 1f; xor %%ebp, %%ebp; pop %%rax; pop %%rdi; call *%%rax; 1:"
    : "=a"(result) : "a"(CLONE), "D"(flags), "S"(stack), "d"(0), "r"(r10) : "rcx", "r11", "memory");
  return (i32)result;
}
#elif defined __aarch64__
enum {
  READ = 63, WRITE = 64, CLOSE = 57, MMAP = 222, MUNMAP = 215, SIGACTION = 134, SIGPROCMASK = 135, IOCTL = 29, SCHED_YIELD = 124, MADVISE = 233, CLONE = 220, EXIT = 93, GETPID = 172, PRCTL = 167, GETTID = 178, FUTEX = 98,
  EXIT_GROUP = 94, TGKILL = 131, OPENAT = 56, PPOLL = 73, UNSHARE = 97, USERFAULTFD = 282, CLOSE_RANGE = 436
};
static inline i64 call6(i64 n, u64 a, u64 b, u64 c, u64 d, u64 e, u64 f) {
  register u64 x5 __asm__("x5") = f;
  register u64 x8 __asm__("x8") = n;
  register u64 x0 __asm__("x0") = a;
  register u64 x1 __asm__("x1") = b;
  register u64 x2 __asm__("x2") = c;
  register u64 x3 __asm__("x3") = d;
  register u64 x4 __asm__("x4") = e;
  __asm__ volatile("svc 0" : "+r"(x0) : "r"(x8), "r"(x1), "r"(x2), "r"(x3), "r"(x4), "r"(x5) : "memory");
  return x0;
}
static inline i64 clone(u64 flags, u64 *stack, void (*run)(struct worker *), struct worker *with, i32 *runs) {
  *--stack = (u64)with;
  *--stack = (u64)run;
  register u64 x8 __asm__("x8") = CLONE;
  register u64 x0 __asm__("x0") = flags;
  register u64 x1 __asm__("x1") = (u64)stack;
  register u64 x2 __asm__("x2") = 0;
  register u64 x3 __asm__("x3") = 0;
  register u64 x4 __asm__("x4") = (u64)runs;
  __asm__ volatile("svc 0; cbnz x0, 1f; mov x29, 0; mov x30, 0; ldp x1, x0, [sp], 16; blr x1; 1:" : "+r"(x0), "+r"(x1) : "r"(x8), "r"(x2), "r"(x3), "r"(x4) : "memory");
  return (i32)x0;
}
#endif

static inline i64 call(i64 n, u64 a, u64 b, u64 c, u64 d, u64 e) { return call6(n, a, b, c, d, e, 0); }

// linux/userfaultfd.h
struct api { u64 api, features, ioctls; };
struct range { u64 start, length; };
struct registration { u64 start, length, mode, ioctls; };
struct copy { u64 to, from, length, mode; i64 copied; };
struct move { u64 to, from, length, mode; i64 moved; };
struct zero { u64 start, length, mode; i64 zeroed; };
struct message { u8 event, reserved[7]; u64 flags, address, thread; };
#define IOCTL_OF(read_write, number, type) ((u64)(read_write) << 30 | sizeof(type) << 16 | 0xAA << 8 | (number))
#define UFFDIO_API IOCTL_OF(3, 0x3F, struct api)
#define UFFDIO_REGISTER IOCTL_OF(3, 0x00, struct registration)
#define UFFDIO_WAKE IOCTL_OF(2, 0x02, struct range)
#define UFFDIO_COPY IOCTL_OF(3, 0x03, struct copy)
#define UFFDIO_ZEROPAGE IOCTL_OF(3, 0x04, struct zero)

#define UFFDIO_MOVE IOCTL_OF(3, 0x05, struct move)

struct poll { i32 file; short events, found; };
struct time { i64 seconds, nanoseconds; };

static inline i64 read(i32 file, void *to, u64 length) { return call(READ, file, (u64)to, length, 0, 0); }
static inline i64 ioctl(i32 file, u64 request, void *argument) { return call(IOCTL, file, request, (u64)argument, 0, 0); }
static inline i64 close_file(i32 file) { return call(CLOSE, file, 0, 0, 0, 0); }
static inline i64 close_range(u32 first, u32 last) { return call(CLOSE_RANGE, first, last, 0, 0, 0); }
static inline u64 map(u64 length) { return call6(MMAP, 0, length, 3, 0x22, -1, 0); }                                            // PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS
static inline int is_error(const void *address) { return (u64)address > -4096ul; }
static inline i64 unmap(void *start, u64 length) { return call(MUNMAP, (u64)start, length, 0, 0, 0); }
static inline i64 advise(void *start, u64 length, int advice) { return call(MADVISE, (u64)start, length, advice, 0, 0); }
static inline i64 discard(void *start, u64 length) { return advise(start, length, 4); }                                         // MADV_DONTNEED

// Whether memory is one large page. PAGEMAP_SCAN (Linux 6.7), whose answer is one region with PAGE_IS_HUGE. MADV_COLLAPSE would say so too, but it waits for work on all processors first, which took milliseconds.
struct region { u64 start, end, categories; };
struct scan { u64 size, flags, start, end, reached, regions, count, most, inverted, all_of, any_of, shown; };
static inline int is_large_page(void *start, u64 size) {
  i64 file = call(OPENAT, -100, (u64)"/proc/self/pagemap", 0x80000, 0, 0);                                                      // AT_FDCWD, O_RDONLY | O_CLOEXEC
  if (file < 0) return 0;
  struct region found = { 0, 0, 0 };
  struct scan s = { sizeof s, 0, (u64)start, (u64)start + size, 0, (u64)&found, 1, 0, 0, 1 << 6, 0, 1 << 6 };
  i64 regions = ioctl((i32)file, 3ul << 30 | sizeof s << 16 | 'f' << 8 | 16, &s);
  close_file((i32)file);
  return regions == 1 && found.start == (u64)start && found.end == (u64)start + size;
}

// Whether a page is mapped from a file: the kernel refuses for it what makes sense only for memory of the process's own, MADV_WIPEONFORK; MADV_KEEPONFORK undoes it.
static inline int is_of_file(u64 page, u64 size) {
  i64 r = advise((void *)page, size, 18);
  if (r == 0) advise((void *)page, size, 19);
  return r == -EINVAL;
}
static inline i64 poll(struct poll *p, struct time *timeout) { return call(PPOLL, (u64)p, 1, (u64)timeout, 0, 8); }
static inline i64 unshare_files(void) { return call(UNSHARE, 0x400, 0, 0, 0, 0); }                                              // CLONE_FILES
static inline i64 userfaultfd(void) { return call(USERFAULTFD, 0x80000 | 0x800 | 1, 0, 0, 0, 0); }                              // O_CLOEXEC, O_NONBLOCK, UFFD_USER_MODE_ONLY
static inline void wake(i32 *word) { call(FUTEX, (u64)word, 1 | 128, -1u >> 1, 0, 0); }                                         // FUTEX_WAKE_PRIVATE, all
static inline void name_thread(const char *name) { call(PRCTL, 15, (u64)name, 0, 0, 0); }                                       // PR_SET_NAME

// Memory at a multiple of its size, in one page of that size where the system may have such pages; else null.
static inline u8 *map_large(u64 size) {
  char text[64];
  i64 file = call(OPENAT, -100, (u64)"/sys/kernel/mm/transparent_hugepage/enabled", 0x80000, 0, 0);                              // AT_FDCWD, O_CLOEXEC
  i64 length = file < 0 ? 0 : read((i32)file, text, sizeof text);
  if (file >= 0) close_file((i32)file);
  for (i64 i = 0; i + 1 < length; i++) if (text[i] == '[' && text[i + 1] == 'n') return 0;                                      // [never]
  if (length <= 0) return 0;
  u64 all = map(size * 2), start = (all + size - 1) & -size;
  if (is_error((void *)all)) return 0;
  if (start > all) unmap((void *)all, start - all);
  if (all + size > start) unmap((void *)(start + size), all + size - start);
  advise((void *)start, size, 14);                                                                                              // MADV_HUGEPAGE
  return (u8 *)start;
}

static inline void wake_range(i32 file, u64 start, u64 length) { ioctl(file, UFFDIO_WAKE, &(struct range){ start, length }); }
static inline void zero_page(i32 file, u64 start, u64 length) { ioctl(file, UFFDIO_ZEROPAGE, &(struct zero){ start, length, 0, 0 }); }

// A thread that the C library does not know: it has no thread-local storage of its own and uses none. CLONE_VM, FS, FILES, SIGHAND, THREAD, SYSVSEM, CHILD_CLEARTID.
static inline i64 start_thread(u8 *stack, void (*run)(struct worker *), struct worker *with, i32 *runs) { return clone(0x250F00, (u64 *)stack, run, with, runs); }
static inline void exit_thread(void) { call(EXIT, 0, 0, 0, 0, 0); }
static inline void wait_while(i32 *word, i32 value) { call(FUTEX, (u64)word, 0, (u32)value, 0, 0); }                            // FUTEX_WAIT; shared, as the kernel wakes it

// No handler of the program runs on this thread. The signals 32 to 34 are the C library's own: it waits for every thread to handle them.
static inline void block_signals(void) {
  u64 mask = ~(7ul << 31);
  call(SIGPROCMASK, 2, (u64)&mask, 0, 8, 0);                                                                                    // SIG_SETMASK
}

// The C library does not know this thread, and does not wait for it either.
static inline void block_all_signals(void) {
  u64 mask = ~0ul;
  call(SIGPROCMASK, 2, (u64)&mask, 0, 8, 0);                                                                                    // SIG_SETMASK
}

static inline void yield(void) { call(SCHED_YIELD, 0, 0, 0, 0, 0); }

static inline void write_all(i32 file, const char *text, u64 length) {
  for (i64 n; length && (n = call(WRITE, file, (u64)text, length, 0, 0)) > 0; text += n, length -= n) ;
}

// As abort() does it. A handler for the signal, which may write a dump, runs on this thread; after it, and without one, the process ends.
static inline void abort_process(void) {
  u64 mask = 1ul << 5;
  call(SIGPROCMASK, 1, (u64)&mask, 0, 8, 0);                                                                                    // SIG_UNBLOCK
  call(TGKILL, call(GETPID, 0, 0, 0, 0, 0), call(GETTID, 0, 0, 0, 0, 0), 6, 0, 0);                                              // SIGABRT
  call(EXIT_GROUP, 134, 0, 0, 0, 0);
}
