/** Which modules of Python code may use. Data, no logic. */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Pure computation: every name of theirs may be used, but for {@link unsafeMembers}. */
export const safeModules = /* @__PURE__ */ words(`
abc argparse array ast base64 binascii bisect calendar cmath codecs collections collections.abc colorsys
concurrent.futures contextlib contextvars copy csv cProfile dataclasses datetime decimal difflib dis doctest email
email.message email.utils enum errno fractions functools getopt graphlib hashlib heapq hmac html html.entities
html.parser io ipaddress itertools json json.decoder json.encoder keyword locale logging lzma bz2 gzip zlib math numbers
operator pprint profile pstats queue quopri random re reprlib sched secrets shlex statistics string stringprep struct symtable
sys textwrap threading time timeit token tokenize traceback types typing typing_extensions unicodedata unittest
unittest.mock urllib.parse uuid warnings weakref xml.etree.ElementTree xml.etree xml.sax.saxutils xml.dom.minidom zipfile tarfile zoneinfo
__future__ asyncio inspect gc tracemalloc platform sqlite3 atexit stat fnmatch posixpath ntpath pathlib os os.path
urllib xml email.policy email.parser
`);

/** Known libraries beside the standard one: no harm, but not there in the sandbox. */
export const knownLibraries = /* @__PURE__ */ words(`
numpy pandas scipy sympy sklearn matplotlib seaborn networkx torch tensorflow keras jax pydantic dateutil pytz yaml toml
tomli attr attrs bs4 lxml PIL cv2 nltk spacy tqdm rich tabulate pytest hypothesis numba polars statsmodels mpmath gmpy2 regex
more_itertools sortedcontainers jsonschema simpleeval tomllib configparser zstandard jinja2
`);

/** Processes, network, native code, files, loaders, other hosts: never, whatever is used of them. */
export const unsafeModules = /* @__PURE__ */ words(`
subprocess socket ssl socketserver select selectors http http.client http.server http.cookiejar urllib.request urllib.error
urllib3 requests httpx aiohttp websockets websocket ftplib smtplib smtpd poplib imaplib nntplib telnetlib xmlrpc
xmlrpc.client xmlrpc.server webbrowser ctypes cffi mmap pickle cPickle _pickle marshal shelve dbm dill cloudpickle joblib
shutil signal multiprocessing multiprocessing.pool pty tty termios fcntl resource importlib importlib.util importlib.machinery
imp pkgutil runpy zipimport code codeop builtins __builtin__ site sysconfig posix nt _posixsubprocess _io _socket _ctypes
_thread winreg _winreg msvcrt pwd grp spwd crypt paramiko fabric psutil js pyodide pyodide_js pyodide.code pyodide.ffi micropip
_pyodide antigravity tempfile glob fileinput linecache distutils setuptools pip venv ensurepip faulthandler asyncore asynchat
mailbox boto3 botocore google.cloud azure paho redis pymongo psycopg2 MySQLdb pymysql sqlalchemy docker kubernetes git
getpass readline pdb bdb cmd curses tkinter turtle rlcompleter idlelib lib2to3 modulefinder pyclbr trace gevent eventlet
selenium playwright pexpect sh plumbum celery kafka pika syslog os_helper _winapi nis ossaudiodev copyreg commands popen2
`);

/** The only members of `os` that neither touch nor tell anything. */
export const safeOsMembers = /* @__PURE__ */ words(
  'path sep linesep pathsep altsep extsep curdir pardir name devnull urandom cpu_count fspath PathLike fsencode fsdecode strerror',
);

/** Pure functions of `os.path`. */
export const safePathMembers = /* @__PURE__ */ words(
  'join basename dirname split splitext splitdrive splitroot normpath normcase commonpath commonprefix isabs relpath sep pardir curdir extsep altsep',
);

/** Members of otherwise safe modules that reach files, processes, frames, code or the network. */
export const unsafeMembers = /* @__PURE__ */ words(`
sys.modules sys._getframe sys._current_frames sys.settrace sys.setprofile sys.meta_path sys.path sys.path_hooks sys.path_importer_cache
sys.addaudithook sys.breakpointhook sys.__stdin__ sys.executable sys.set_asyncgen_hooks sys.call_tracing sys.monitoring
io.open io.FileIO io.open_code io.OpenWrapper codecs.open types.FunctionType types.CodeType types.LambdaType
inspect.currentframe inspect.stack inspect.trace inspect.getouterframes inspect.getinnerframes
asyncio.create_subprocess_exec asyncio.create_subprocess_shell asyncio.open_connection asyncio.start_server asyncio.subprocess
asyncio.open_unix_connection asyncio.start_unix_server concurrent.futures.ProcessPoolExecutor gc.get_objects gc.get_referrers
gc.get_referents logging.FileHandler logging.handlers logging.config gzip.open bz2.open lzma.open gzip.GzipFile bz2.BZ2File
lzma.LZMAFile cProfile.run cProfile.runctx profile.run profile.runctx
 platform.popen platform.node platform.uname threading.settrace threading.setprofile
 xml.etree.ElementTree.parse xml.dom.minidom.parse
 pathlib.os urllib.request urllib.error tracemalloc.Snapshot.load
`);

/** Built-in functions that run code, reach files or stop for a person. */
export const unsafeBuiltins: ReadonlyMap<string, 'dynamic-code' | 'file-access' | 'reads-input'> =
  /* @__PURE__ */ new Map([
    ['eval', 'dynamic-code'],
    ['exec', 'dynamic-code'],
    ['compile', 'dynamic-code'],
    ['execfile', 'dynamic-code'],
    ['__import__', 'dynamic-code'],
    ['breakpoint', 'reads-input'],
    ['input', 'reads-input'],
    ['raw_input', 'reads-input'],
    ['open', 'file-access'],
  ]);

/** What stands first in the names that may not be used: no member of any other module has to be looked at. */
export const watchedRoots: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...['os', 'posixpath', 'ntpath', 'sys'],
  ...[...unsafeMembers, ...unsafeModules].map((name) => name.split('.', 1)[0]!),
]);

/** Attributes that lead from any object to the interpreter's inside. */
export const introspectiveAttributes = /* @__PURE__ */ words(`
__subclasses__ __globals__ __builtins__ __code__ __closure__ __getattribute__ __reduce__ __reduce_ex__ __import__ __loader__
__spec__ f_globals f_locals f_back f_builtins f_code gi_frame gi_code cr_frame cr_code ag_frame tb_frame tb_next func_globals
func_code __func_globals__
`);

/** Methods of `pathlib.Path` that write, delete or change modes. */
export const pathWrites = /* @__PURE__ */ words(
  'unlink rmdir write_text write_bytes touch mkdir rename symlink_to hardlink_to chmod lchmod link_to',
);

/** Methods of `pathlib.Path` that read or list files. */
export const pathReads = /* @__PURE__ */ words(
  'read_text read_bytes iterdir glob rglob walk open exists is_file is_dir stat lstat resolve home cwd expanduser owner samefile',
);

/** Calls that print. */
export const printers = /* @__PURE__ */ words(
  'print pprint pp pprint.pprint pprint.pp sys.stdout.write sys.stderr.write sys.stdout.writelines sys.stdout.buffer.write sys.__stdout__.write unittest.main doctest.testmod traceback.print_exc traceback.print_exception display dis.dis calendar.prmonth calendar.prcal warnings.warn help timeit.main logging.info logging.debug logging.warning logging.error logging.critical logging.exception json.dump this',
);
